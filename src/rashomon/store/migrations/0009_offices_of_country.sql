-- Whom reports give the offices of a country.

CREATE INDEX offices_of_country ON persons (country, office, key, report) WHERE office IS NOT NULL;
