-- The twenty questions that `python -m benchmarks.analyst_queries` times; each begins with its name, what it may take
-- at 2.5 million events (index: 1 s, scan: 4 s), and asks the events of :dataset.

-- country-months | index
SELECT month, event_type, sum(events) AS events, sum(fatalities) AS fatalities
FROM analytics.country_month WHERE dataset = :dataset AND country = 'Libya' AND month >= '2020-01-01'
GROUP BY 1, 2 ORDER BY 1, 2;

-- country-months of the world | index
SELECT country, month, sum(events) AS events, sum(fatalities) AS fatalities
FROM analytics.country_month WHERE dataset = :dataset GROUP BY 1, 2 ORDER BY 1, 2;

-- top actors | index
SELECT actor, sum(events) AS events FROM analytics.actor_year
WHERE dataset = :dataset GROUP BY actor ORDER BY events DESC, actor LIMIT 20;

-- top actors of a country and year | index
SELECT actor1, count(*) AS events, sum(fatalities) AS fatalities FROM analytics.all_events
WHERE dataset = :dataset AND country = 'Sudan' AND event_date BETWEEN '2023-01-01' AND '2023-12-31'
GROUP BY actor1 ORDER BY events DESC, actor1 LIMIT 20;

-- a dyad's years | index
SELECT year, sum(events) AS events, sum(fatalities) AS fatalities FROM analytics.actor_dyad
WHERE dataset = :dataset AND actor = 'Group 2 (Libya)' AND opponent = 'Group 3 (Libya)' GROUP BY year ORDER BY year;

-- top dyads | scan
SELECT actor, opponent, sum(events) AS events FROM analytics.actor_dyad
WHERE dataset = :dataset AND actor_id < opponent_id GROUP BY 1, 2 ORDER BY events DESC, 1, 2 LIMIT 20;

-- one actor's events, newest first | index
SELECT e.event_date, e.event_type, e.actor1, e.actor2, e.location, e.notes
FROM analytics.event_actors p JOIN analytics.all_events e USING (event_id)
WHERE p.dataset = :dataset AND p.actor = 'Group 7 (Yemen)' ORDER BY e.event_date DESC LIMIT 100;

-- radius | index
SELECT count(*) AS events, sum(fatalities) AS fatalities FROM analytics.events_within(0.1, 10.1, 100, :dataset);

-- text search in a year | index
SELECT count(*) AS events FROM analytics.all_events
WHERE dataset = :dataset AND notes ILIKE '%positions of the other side%'
    AND event_date BETWEEN '2021-01-01' AND '2021-12-31';

-- text search everywhere | scan
SELECT count(*) AS events FROM analytics.all_events WHERE dataset = :dataset AND notes ILIKE '%no such phrase%';

-- alliances on a day | index
SELECT supporter, supported, kind, status FROM analytics.alliances_on('2020-05-15') ORDER BY supporter, supported, kind;

-- counts by week | index
SELECT date_trunc('week', event_date)::date AS week, count(*) AS events FROM analytics.all_events
WHERE dataset = :dataset AND country = 'Mali' AND event_date >= '2024-01-01' GROUP BY 1 ORDER BY 1;

-- counts by admin1 | scan
SELECT country, admin1, count(*) AS events FROM analytics.all_events
WHERE dataset = :dataset GROUP BY 1, 2 ORDER BY events DESC, 1, 2 LIMIT 50;

-- latest event per country | index
SELECT c.country, e.event_date, e.event_type, e.location
FROM (SELECT country, max(month) AS month FROM analytics.country_month WHERE dataset = :dataset GROUP BY country) c
CROSS JOIN LATERAL (
    SELECT event_date, event_type, location FROM analytics.all_events
    WHERE dataset = :dataset AND country = c.country AND event_date >= c.month ORDER BY event_date DESC LIMIT 1
) e ORDER BY c.country;

-- moving average of a country's events | index
SELECT month, events, round(avg(events) OVER (ORDER BY month ROWS 11 PRECEDING), 1) AS average_of_12_months
FROM (
    SELECT month, sum(events) AS events FROM analytics.country_month
    WHERE dataset = :dataset AND country = 'Somalia' GROUP BY month
) AS months ORDER BY month;

-- the latest hundred, every column | index
SELECT * FROM analytics.all_events WHERE dataset = :dataset ORDER BY event_date DESC LIMIT 100;

-- deadliest days | scan
SELECT event_date, sum(fatalities) AS fatalities FROM analytics.all_events
WHERE dataset = :dataset GROUP BY event_date ORDER BY fatalities DESC, event_date LIMIT 20;

-- share of events that target civilians, by year | scan
SELECT year, count(*) FILTER (WHERE civilian_targeting IS NOT NULL)::float / count(*) AS share
FROM analytics.all_events WHERE dataset = :dataset GROUP BY year ORDER BY year;

-- an actor by any of its names | index
SELECT actor, name, similarity FROM analytics.find_actor('Groep 77 (Libya)') LIMIT 10;

-- one place's events by type | index
SELECT event_type, count(*) AS events FROM analytics.places JOIN analytics.all_events e USING (place_id)
WHERE dataset = :dataset AND places.country = 'Ukraine' AND place = 'Town 17' GROUP BY event_type ORDER BY events DESC, 1;
