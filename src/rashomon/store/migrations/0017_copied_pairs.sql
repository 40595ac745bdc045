-- Which reports copies join is read from an index, not from every copy whole.

DROP INDEX copies_of_copy;

CREATE INDEX copies_of_copy ON copies (copy, source);
