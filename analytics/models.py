"""No models: the file must exist, or Django sends this app no signals around migrations."""
