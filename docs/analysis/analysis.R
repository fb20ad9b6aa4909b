# From the database to a figure and a table, in R: the same as analysis.ipynb.
#
# Needs DBI, RPostgres, arrow, dplyr and ggplot2. `bin/demo` must be running, and
#   ANALYST_ADDRESS   the address that `manage.py analyst_dsn --plain` prints
#   EXPORT            a folder that `manage.py export_dataset` wrote
#   Rscript docs/analysis/analysis.R

library(dplyr, warn.conflicts = FALSE)
library(ggplot2)

# postgresql://USER:PASSWORD@HOST:PORT/NAME
parts <- regmatches(
  Sys.getenv("ANALYST_ADDRESS"),
  regexec("^postgresql://([^:]+):([^@]+)@([^:/]+):?([0-9]*)/([^?]+)", Sys.getenv("ANALYST_ADDRESS"))
)[[1]]
if (length(parts) == 0) stop("ANALYST_ADDRESS is not set: manage.py analyst_dsn --plain prints it")
session <- DBI::dbConnect(
  RPostgres::Postgres(),
  user = parts[2], password = parts[3], host = parts[4], port = if (nzchar(parts[5])) parts[5] else "5432",
  dbname = parts[6]
)

# From Postgres: NA stays "not stated".
events <- DBI::dbGetQuery(session, "select * from analytics.events order by event_date, sub_event_type")

# From Parquet: the same rows.
files <- arrow::open_dataset(file.path(Sys.getenv("EXPORT"), "events"))
stopifnot(setequal(events$event_id, collect(files)$event_id))
files |>
  group_by(country, year) |>
  summarise(events = n(), fatalities = sum(fatalities, na.rm = TRUE), .groups = "drop") |>
  collect() |>
  arrange(country, year) |>
  print()

# Map.
places <- events |> filter(!is.na(latitude)) |> count(location, longitude, latitude, name = "events")
map <- ggplot(places, aes(longitude, latitude, size = events, label = location)) +
  geom_point(alpha = 0.6) +
  geom_text(size = 3, vjust = -1) +
  coord_quickmap() +
  labs(x = "degrees east", y = "degrees north", title = "Where events happened")
ggsave("map.png", map, width = 6, height = 4)

# Monthly series; a month without events has no row, so the months come from the first to the last.
months <- DBI::dbGetQuery(session, "
  select m.month::date as month, coalesce(sum(c.events), 0)::bigint as events
  from (select min(month) - interval '2 months' as first, max(month) + interval '2 months' as last
        from analytics.country_month where dataset = 'own') bounds,
      generate_series(first, last, interval '1 month') as m (month)
  left join analytics.country_month c on c.month = m.month and c.dataset = 'own'
  group by m.month order by m.month")
series <- ggplot(months, aes(month, as.numeric(events))) + geom_col() + labs(x = NULL, y = "events", title = "Events a month")
ggsave("months.png", series, width = 6, height = 3)

# Alliances on a day, actors on a circle; dashed where the support weakens.
alliances <- DBI::dbGetQuery(session, "select supporter, supported, status from analytics.alliances_on($1::date)",
                             params = list("2020-05-20"))
actors <- sort(unique(c(alliances$supporter, alliances$supported)))
angle <- 2 * pi * seq_along(actors) / length(actors)
spots <- data.frame(actor = actors, x = cos(angle), y = sin(angle))
lines <- alliances |>
  left_join(spots, by = c(supporter = "actor")) |>
  left_join(spots, by = c(supported = "actor"), suffix = c("", "_to"))
network <- ggplot() +
  geom_segment(aes(x, y, xend = x_to, yend = y_to, linetype = status), lines, arrow = arrow(length = unit(3, "mm"))) +
  geom_label(aes(x, y, label = actor), spots, size = 3) +
  xlim(-1.5, 1.5) +
  theme_void() +
  labs(title = "Who backs whom on 2020-05-20")
ggsave("alliances.png", network, width = 7, height = 5)

# A table for a paper; - where no event states any deaths.
events |>
  group_by(event_type) |>
  summarise(events = n(), deaths = if (all(is.na(fatalities))) "-" else as.character(sum(fatalities, na.rm = TRUE))) |>
  arrange(desc(events), event_type) |>
  as.data.frame() |>
  print(row.names = FALSE)

DBI::dbDisconnect(session)
