# From the database to a figure and a table, in R: the same as analysis.ipynb.
#
# Needs dplyr, ggplot2, jsonlite, readr and DBI with RPostgres (or RPostgreSQL, which Debian has); arrow where the export
# is Parquet. `bin/demo` must be running, and
#   ANALYST_ADDRESS   the address that `manage.py analyst_dsn --plain` prints
#   EXPORT            a folder that `manage.py export_dataset` wrote (without arrow: with --format csv)
#   Rscript docs/analysis/analysis.R

library(dplyr, warn.conflicts = FALSE)
library(ggplot2)

# postgresql://USER:PASSWORD@HOST:PORT/NAME
parts <- regmatches(
  Sys.getenv("ANALYST_ADDRESS"),
  regexec("^postgresql://([^:]+):([^@]+)@([^:/]+):?([0-9]*)/([^?]+)", Sys.getenv("ANALYST_ADDRESS"))
)[[1]]
if (length(parts) == 0) stop("ANALYST_ADDRESS is not set: manage.py analyst_dsn --plain prints it")
driver <- if (requireNamespace("RPostgres", quietly = TRUE)) RPostgres::Postgres() else RPostgreSQL::PostgreSQL()
session <- DBI::dbConnect(
  driver,
  user = parts[2], password = parts[3], host = parts[4], port = if (nzchar(parts[5])) parts[5] else "5432",
  dbname = parts[6]
)

# From Postgres: NA stays "not stated".
events <- DBI::dbGetQuery(session, "select * from analytics.events order by event_date, sub_event_type")

# From an export: the same rows. Its data package names the files and the type of each column; country and year are
# the names of folders.
export <- Sys.getenv("EXPORT")
resource <- jsonlite::fromJSON(file.path(export, "datapackage.json"))$resources
read_part <- function(path) {
  fields <- resource$schema$fields[[1]]
  types <- c(string = "c", integer = "d", number = "d", date = "D", boolean = "l")
  kept <- fields[!fields$name %in% c("country", "year"), ]
  rows <- readr::read_csv(file.path(export, path), col_types = paste(types[kept$type], collapse = ""))
  folders <- regmatches(path, regexec("country=([^/]+)/year=([0-9]+)", path))[[1]]
  country <- if (folders[2] == "__HIVE_DEFAULT_PARTITION__") NA_character_ else utils::URLdecode(folders[2])
  mutate(rows, country = country, year = as.integer(folders[3]))
}
files <- if (resource$format == "parquet") {
  collect(arrow::open_dataset(file.path(export, "events")))
} else {
  bind_rows(lapply(resource$path[[1]], read_part))
}
stopifnot(setequal(events$event_id, files$event_id))
files |>
  group_by(country, year) |>
  summarise(
    events = n(),
    fatalities = if (all(is.na(fatalities))) NA else sum(fatalities, na.rm = TRUE),
    .groups = "drop"
  ) |>
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
question <- "select supporter, supported, status from analytics.alliances_on(cast(?day as date))"
alliances <- DBI::dbGetQuery(session, DBI::sqlInterpolate(session, question, day = "2020-05-20"))
actors <- sort(unique(c(alliances$supporter, alliances$supported)))
angle <- 2 * pi * seq_along(actors) / length(actors)
spots <- data.frame(actor = actors, x = cos(angle), y = sin(angle))
lines <- alliances |>
  left_join(spots, by = c(supporter = "actor")) |>
  left_join(spots, by = c(supported = "actor"), suffix = c("", "_to")) |>
  mutate(x_to = x + 0.85 * (x_to - x), y_to = y + 0.85 * (y_to - y)) # ends before the label
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

invisible(DBI::dbDisconnect(session))
