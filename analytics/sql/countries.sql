-- Countries, territories and seas; reference data.
CREATE VIEW analytics.countries AS
SELECT
    name AS country,  -- = country.name
    nullif(name_nl, '') AS name_nl,  -- = country.name_nl
    nullif(name_ucdp, '') AS name_ucdp,  -- = country.name_ucdp
    iso2,  -- = country.iso2
    iso3,  -- = country.iso3
    iso_numeric AS iso,  -- = country.iso_numeric
    gw_number,  -- = country.gw_number
    region_code,  -- = country.region_code
    analytics.region_name(region_code) AS region,  -- ACLED's region.
    valid_from,  -- = country.valid_from
    valid_to  -- = country.valid_to
FROM events_country;
