-- Numbers kept before they were kept as they are dialed: found again by a STOP, a code and whoever looks for them, however they were typed.
update phone set value = right(regexp_replace(value, '\D', '', 'g'), 10)
  where kind = 'phone' and value !~ '^\d{10}$' and regexp_replace(value, '\D', '', 'g') ~ '^1?\d{10}$';

update member_card set phones = array(select case when regexp_replace(p.value, '\D', '', 'g') ~ '^1?\d{10}$'
    then right(regexp_replace(p.value, '\D', '', 'g'), 10) else p.value end from unnest(phones) with ordinality p (value, n) order by p.n)
  where exists (select from unnest(phones) p (value) where p.value !~ '^\d{10}$' and regexp_replace(p.value, '\D', '', 'g') ~ '^1?\d{10}$');
