-- Whoever reported is asked nothing about words that were erased; they may still answer what they were asked before.
create trigger words_there before insert on whistleblowing.message
    for each row when (new.person_id is not null) execute function whistleblowing.heed_words();
