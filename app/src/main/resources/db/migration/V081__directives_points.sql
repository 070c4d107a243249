-- Two more things that are printed and have to be settled: a day within every period, and a deadline of one point only.
alter table directives.requirement
    drop constraint requirement_unclear_why_check,
    add constraint requirement_unclear_why_check
        check (unclear_why in
            ('NO_SUCH_DAY', 'INCOMPLETE', 'OTHER_MEASURE', 'OTHER_PERIOD', 'DAY_OF_PERIOD', 'ONE_POINT'));
