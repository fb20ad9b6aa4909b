"""Every past state of the facts: version tables filled by triggers, and the ways to ask them."""
