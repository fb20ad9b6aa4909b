"""Data sets as files: partitioned by country and year, described by a data package."""
