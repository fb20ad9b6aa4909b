-- The rows that are stored make room for the next ones; of them remain their ids.

-- step: what is stored is no longer staged
INSERT INTO stored_id SELECT external_id FROM staged_event;
TRUNCATE staged_event, staged_cast, staged_byline, staged_places, staged_actors, staged_sources, event_of;
