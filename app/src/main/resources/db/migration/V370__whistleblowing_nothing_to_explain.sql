-- Nobody is asked to explain what was erased, and a denunciation that nobody can read is not accepted as one.
create trigger words_there before insert on inspection.hearing
    for each row when (new.report_id is not null) execute function whistleblowing.heed_words();
create trigger words_there before insert on whistleblowing.acceptance
    for each row execute function whistleblowing.heed_words();
