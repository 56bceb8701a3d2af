-- Who has signed in is told their name and the seats they may take, in one answer.

grant select (name) on staff to alongside_signin;
grant select on seat to alongside_signin;
grant select (id, name, kind) on organization to alongside_signin;
