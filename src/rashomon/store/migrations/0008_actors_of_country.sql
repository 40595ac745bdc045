-- Whom a code of a country stands for, without reading all actors.

CREATE INDEX actors_of_country ON actors (country, sector);
