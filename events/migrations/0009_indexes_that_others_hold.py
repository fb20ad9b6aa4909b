"""Indexes on events and their sources whose questions another index answers: each costs a load of bulk rows."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0008_fewer_indexes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='event',
            name='country',
            field=models.ForeignKey(blank=True, db_index=False, help_text='Country the event happened in.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='events.country'),
        ),
        migrations.AlterField(
            model_name='event',
            name='dataset',
            field=models.ForeignKey(db_index=False, default='own', help_text='Where the row comes from.', on_delete=django.db.models.deletion.PROTECT, related_name='events', to='events.dataset'),
        ),
        migrations.AlterField(
            model_name='eventsource',
            name='article',
            field=models.ForeignKey(blank=True, db_index=False, help_text='The text it was read from; null for bulk rows.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='event_sources', to='events.article'),
        ),
        migrations.AddIndex(
            model_name='eventsource',
            index=models.Index(condition=models.Q(('article__isnull', False)), fields=['article'], name='event_source_article'),
        ),
        # Django makes it beside each unique text, for LIKE; nobody asks for the beginning of a public id.
        migrations.RunSQL(
            "DROP INDEX events_event_public_id_31e4f3d8_like",
            "CREATE INDEX events_event_public_id_31e4f3d8_like ON events_event (public_id varchar_pattern_ops)",
        ),
    ]
