"""One index on the actors of events in place of two: by actor, then by event."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0009_indexes_that_others_hold'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='eventactor',
            index=models.Index(fields=['actor', 'event'], name='event_actor_of_actor'),
        ),
        migrations.RemoveIndex(
            model_name='eventactor',
            name='event_actor_takes_part',
        ),
        migrations.AlterField(
            model_name='eventactor',
            name='actor',
            field=models.ForeignKey(db_index=False, help_text='Who took part.', on_delete=django.db.models.deletion.PROTECT, related_name='event_actors', to='events.actor'),
        ),
    ]
