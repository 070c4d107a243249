-- Of posts given before they could be refused (V305) nobody had noted whether an appointment or a change of the chart gave
-- them, so refusing took none from anybody. The journal tells: an appointment that was made or amended at the same moment
-- gave the post. Where it tells nothing, the chart did, and refusing leaves the post to whoever held it before.
update access.post_given g set by_chart = false
where g.by_chart and g.at < (select h.installed_on from damlam.flyway_schema_history h where h.version = '305')
  and exists (select from journal.entry e
              where e.subject = 'appointment:' || g.appointment_id and e.kind <> 'org.appointment.end'
                and e.at between g.at - interval '10 minutes' and g.at + interval '10 minutes');
