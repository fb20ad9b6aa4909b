"""The regions of the world as the codebook numbers them (ACLED Codebook, Region)."""

from types import MappingProxyType

REGION_NAME: MappingProxyType[int, str] = MappingProxyType(
    {
        1: "Western Africa",
        2: "Middle Africa",
        3: "Eastern Africa",
        4: "Southern Africa",
        5: "Northern Africa",
        7: "South Asia",
        9: "Southeast Asia",
        11: "Middle East",
        12: "Europe",
        13: "Caucasus and Central Asia",
        14: "Central America",
        15: "South America",
        16: "Caribbean",
        17: "East Asia",
        18: "North America",
        19: "Oceania",
        20: "Antarctica",
    }
)
"""ACLED's region codes; Afghanistan is in 13."""
