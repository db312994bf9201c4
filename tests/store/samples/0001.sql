BEGIN TRANSACTION;
CREATE TABLE advocacy_offer (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32), 
	stage TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	by_text TEXT NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_advocacy_offer PRIMARY KEY (id), 
	CONSTRAINT fk_advocacy_offer_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_advocacy_offer_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_advocacy_offer_family_id FOREIGN KEY(family_id) REFERENCES family (id)
);
CREATE TABLE agency_view (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	person_id CHAR(32), 
	child_id CHAR(32), 
	position INTEGER NOT NULL, 
	agency TEXT NOT NULL, 
	stance VARCHAR(40) NOT NULL, 
	reasons TEXT NOT NULL, 
	CONSTRAINT pk_agency_view PRIMARY KEY (id), 
	CONSTRAINT fk_agency_view_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_agency_view_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_agency_view_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "agency_view" VALUES('0ee0bbdc4a905aa8aa198fa43a0403d3',1,'6c46a5997e195a4ebfe431e13aa7a527','9a2f0b17c89b5c718ac0c69a6091dd2f',NULL,0,'Social work','agrees','');
INSERT INTO "agency_view" VALUES('254a1e6384035fae9ffa3d77e12a72d2',1,'6c46a5997e195a4ebfe431e13aa7a527','1c81369f1e2757bc83c3ac12d611de89',NULL,1,'Midwifery','agrees','');
INSERT INTO "agency_view" VALUES('8a263bad356053d394ed5f7d02d0877a',1,'6c46a5997e195a4ebfe431e13aa7a527','a6bde5e4a3c95349bb60ec8d2e9e7881',NULL,2,'Health visiting','agrees','');
INSERT INTO "agency_view" VALUES('f08fc80908c25398a8c629f57217fc2b',1,'6c46a5997e195a4ebfe431e13aa7a527','a68fca85a27752eba997b3dea49e0d4e',NULL,3,'Recovery service','agrees','');
INSERT INTO "agency_view" VALUES('df435522e3f353b7bf241975a77e038a',1,'6c46a5997e195a4ebfe431e13aa7a527','fbcdf5db08405409a2c0e4388e2d70ba',NULL,4,'Police','agrees','Agrees to registration. Would have preferred that Dean was excluded; noted as dissent.');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE approval (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	by_id CHAR(32), 
	sha256 TEXT NOT NULL, 
	content JSON, 
	addendum TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_approval PRIMARY KEY (id), 
	CONSTRAINT fk_approval_by_id FOREIGN KEY(by_id) REFERENCES person (id), 
	CONSTRAINT fk_approval_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id)
);
CREATE TABLE attendance (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	part_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	presence VARCHAR(40) NOT NULL, 
	reason TEXT NOT NULL, 
	came_at TIME, 
	left_at TIME, 
	joined_by TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT ck_attendance_times_in_order CHECK (left_at IS NULL OR came_at IS NULL OR left_at >= came_at), 
	CONSTRAINT fk_attendance_part_id FOREIGN KEY(part_id) REFERENCES part (id), 
	CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_attendance_part_id_person_id UNIQUE (part_id, person_id)
);
INSERT INTO "attendance" VALUES('eb879546c451590aaad2fe0fedc974d3',1,'9fb85e6988a451a8985c25f1f61310ae','3fcdb6db84c15e03a0c262119f4b2315',0,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('f32d35560b315b2eba4b393035dfc274',1,'9fb85e6988a451a8985c25f1f61310ae','b4e6654053b058b788274c2df68440af',1,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('63bfdd47b1645ffaa94b735148840bb1',1,'9fb85e6988a451a8985c25f1f61310ae','77b0b85b91c3594e829938c9d98ef8ed',2,'came','',NULL,NULL,'','With her advocate, Beth Lyall.');
INSERT INTO "attendance" VALUES('684ec13b0d2e52798e7514162711a0a0',1,'9fb85e6988a451a8985c25f1f61310ae','76387731f8b85bcf9a1b47d57888cf95',3,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('c4fa072023df5811bc8bd567c19223fe',1,'9fb85e6988a451a8985c25f1f61310ae','dbe0ea63b3425568801ab09e7c7e1d2d',4,'came','','14:20:00.000000',NULL,'','Second half only, at his own request.');
INSERT INTO "attendance" VALUES('08066ae5cb8d504fbba555311987d28a',1,'9fb85e6988a451a8985c25f1f61310ae','657f4f505f585d828de963648616f406',5,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('23c61554e4e75fa4971310ce4a4d6f56',1,'9fb85e6988a451a8985c25f1f61310ae','9a2f0b17c89b5c718ac0c69a6091dd2f',6,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('6e707d94fe2d53f18b386af768dabdcd',1,'9fb85e6988a451a8985c25f1f61310ae','1c81369f1e2757bc83c3ac12d611de89',7,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('bd9d9637039c5d819c66f11a0ac75221',1,'9fb85e6988a451a8985c25f1f61310ae','a6bde5e4a3c95349bb60ec8d2e9e7881',8,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('134b04886a3b5edcabcc444bd8b74b16',1,'9fb85e6988a451a8985c25f1f61310ae','fbcdf5db08405409a2c0e4388e2d70ba',9,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('da545ccfc86b5687a3f9fee9a4834736',1,'9fb85e6988a451a8985c25f1f61310ae','a68fca85a27752eba997b3dea49e0d4e',10,'came','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('2e8ccf725b6254729f06e9c3ef8743df',1,'9fb85e6988a451a8985c25f1f61310ae','3e13e24d04a65292b56a6bb4db1c4c5e',11,'apologies','',NULL,NULL,'','');
INSERT INTO "attendance" VALUES('ad3fc9e190b75e199ee22fff2f5df363',1,'9fb85e6988a451a8985c25f1f61310ae','725388f2b75e5175a4708fd067a44d90',12,'apologies','',NULL,NULL,'','');
CREATE TABLE child_voice (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	own_words BOOLEAN NOT NULL, 
	given_how TEXT NOT NULL, 
	given_to_id CHAR(32), 
	feels_safe TEXT NOT NULL, 
	life_now VARCHAR(40) NOT NULL, 
	wishes TEXT NOT NULL, 
	trusts TEXT NOT NULL, 
	takes_part TEXT NOT NULL, 
	takes_part_reason TEXT NOT NULL, 
	CONSTRAINT pk_child_voice PRIMARY KEY (id), 
	CONSTRAINT fk_child_voice_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_child_voice_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_child_voice_given_to_id FOREIGN KEY(given_to_id) REFERENCES person (id), 
	CONSTRAINT uq_child_voice_conference_id_child_id UNIQUE (conference_id, child_id)
);
INSERT INTO "child_voice" VALUES('1d6651f6da455388aed6ed452228df4b',1,'6c46a5997e195a4ebfe431e13aa7a527','54731b5d977a5a9e8fcd1fd25fbbc0d8',0,'Not applicable before birth. The midwife spoke for the baby: growth on the 40th centile, active.',0,'by the midwife','1c81369f1e2757bc83c3ac12d611de89','','','','','','');
CREATE TABLE chronology_event (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	source TEXT NOT NULL, 
	significance TEXT NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_chronology_event PRIMARY KEY (id), 
	CONSTRAINT fk_chronology_event_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_chronology_event_family_id FOREIGN KEY(family_id) REFERENCES family (id)
);
CREATE TABLE conference (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	held_on DATE, 
	reason TEXT NOT NULL, 
	strategy_on DATE, 
	strategy_note TEXT NOT NULL, 
	referral_urgency TEXT NOT NULL, 
	quorate BOOLEAN, 
	quorate_note TEXT NOT NULL, 
	agenda JSON NOT NULL, 
	columns JSON NOT NULL, 
	chair_id CHAR(32), 
	minute_taker_id CHAR(32), 
	lead_id CHAR(32), 
	reporter_referral TEXT NOT NULL, 
	decision_note TEXT NOT NULL, 
	complaint_note TEXT NOT NULL, 
	previous_id CHAR(32), 
	CONSTRAINT pk_conference PRIMARY KEY (id), 
	CONSTRAINT ck_conference_chair_takes_no_minutes CHECK (chair_id IS NULL OR chair_id <> minute_taker_id), 
	CONSTRAINT ck_conference_strategy_first CHECK (strategy_on IS NULL OR held_on IS NULL OR strategy_on <= held_on), 
	CONSTRAINT fk_conference_chair_id FOREIGN KEY(chair_id) REFERENCES person (id), 
	CONSTRAINT fk_conference_family_id FOREIGN KEY(family_id) REFERENCES family (id), 
	CONSTRAINT fk_conference_lead_id FOREIGN KEY(lead_id) REFERENCES person (id), 
	CONSTRAINT fk_conference_minute_taker_id FOREIGN KEY(minute_taker_id) REFERENCES person (id), 
	CONSTRAINT fk_conference_previous_id FOREIGN KEY(previous_id) REFERENCES conference (id)
);
INSERT INTO "conference" VALUES('6c46a5997e195a4ebfe431e13aa7a527',1,'632d874f0a195847b520a8064c2a1fa0','pre_birth','2026-06-04','Shannon used street valium early in the pregnancy. Dean has a conviction for assaulting a past partner. Three antenatal appointments were missed.','2026-05-11','The concern was raised on 11 May. 28 days end on 8 June; 28 weeks of pregnancy on 11 June. Held at 27 weeks.','',NULL,'','["prepare", "board", "scale", "plan", "outcome", "record"]','["worry", "working_well", "grey_area", "plan"]','3fcdb6db84c15e03a0c262119f4b2315','b4e6654053b058b788274c2df68440af','9a2f0b17c89b5c718ac0c69a6091dd2f','Considered; it is not possible before the birth. Fiona decides again on the day of the birth.','The baby''s name is to be placed on the child protection register at this meeting.','',NULL);
CREATE TABLE conference_child (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_conference_child PRIMARY KEY (id), 
	CONSTRAINT fk_conference_child_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_conference_child_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT uq_conference_child_conference_id_child_id UNIQUE (conference_id, child_id)
);
INSERT INTO "conference_child" VALUES('e98e319457f150bda7f7d7e7736157f3',1,'6c46a5997e195a4ebfe431e13aa7a527','54731b5d977a5a9e8fcd1fd25fbbc0d8',0);
CREATE TABLE contact_detail (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	label TEXT NOT NULL, 
	CONSTRAINT pk_contact_detail PRIMARY KEY (id), 
	CONSTRAINT fk_contact_detail_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "contact_detail" VALUES('43170e03c7c15602b5d21cf10da09168',1,'77b0b85b91c3594e829938c9d98ef8ed',0,'address','Flat 1/2, 8 Ferry Row, Example Bay, ZZ8 2FR','');
INSERT INTO "contact_detail" VALUES('c65a243cf7b6544fb41072d3a07068c2',1,'77b0b85b91c3594e829938c9d98ef8ed',1,'phone','07700 900461','mobile');
INSERT INTO "contact_detail" VALUES('410f3073dc4b5a6484c4d4d69011768e',1,'dbe0ea63b3425568801ab09e7c7e1d2d',0,'phone','07700 900577','mobile');
INSERT INTO "contact_detail" VALUES('69377e3be3965a25ad5438336dba7a14',1,'657f4f505f585d828de963648616f406',0,'address','22 Kirk Wynd, Example Bay, ZZ8 5KW','');
INSERT INTO "contact_detail" VALUES('43799a3b86cf59eb92f137e1eefa6d82',1,'657f4f505f585d828de963648616f406',1,'phone','01632 960626','home');
INSERT INTO "contact_detail" VALUES('a2b947f4e8265d73a16b2f155d27a824',1,'725388f2b75e5175a4708fd067a44d90',0,'phone','07700 900683','mobile');
INSERT INTO "contact_detail" VALUES('4c06354205c45af9b58d66716a511737',1,'9a2f0b17c89b5c718ac0c69a6091dd2f',0,'phone','01632 960710','');
INSERT INTO "contact_detail" VALUES('94853d6c080f5c17858954067b14e49c',1,'1c81369f1e2757bc83c3ac12d611de89',0,'phone','01632 960721','');
INSERT INTO "contact_detail" VALUES('72c8990cf934540e8b45038fdd25e92a',1,'a6bde5e4a3c95349bb60ec8d2e9e7881',0,'phone','01632 960732','');
INSERT INTO "contact_detail" VALUES('74ac39fda60152d6b36276dfec08a10e',1,'a68fca85a27752eba997b3dea49e0d4e',0,'phone','01632 960743','');
CREATE TABLE copy (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	document TEXT NOT NULL, 
	extent TEXT NOT NULL, 
	sent_how TEXT NOT NULL, 
	sent_on DATE, 
	record_version TEXT NOT NULL, 
	format_needs TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	release_reason TEXT NOT NULL, 
	CONSTRAINT pk_copy PRIMARY KEY (id), 
	CONSTRAINT fk_copy_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_copy_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "copy" VALUES('58b0d13e5be7576395542056d9a4458f',1,'6c46a5997e195a4ebfe431e13aa7a527','77b0b85b91c3594e829938c9d98ef8ed',0,'plan','','',NULL,'','On paper','','');
CREATE TABLE core_group_member (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_core_group_member PRIMARY KEY (id), 
	CONSTRAINT fk_core_group_member_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_core_group_member_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_core_group_member_conference_id_person_id UNIQUE (conference_id, person_id)
);
INSERT INTO "core_group_member" VALUES('29a22add93015b7eb891c0273237836e',1,'6c46a5997e195a4ebfe431e13aa7a527','9a2f0b17c89b5c718ac0c69a6091dd2f',0,'');
INSERT INTO "core_group_member" VALUES('f362bfc47b475db296a1edc885b80dc2',1,'6c46a5997e195a4ebfe431e13aa7a527','77b0b85b91c3594e829938c9d98ef8ed',1,'');
INSERT INTO "core_group_member" VALUES('fd01dd9c56e15ff7a5b9b2cafa8095e5',1,'6c46a5997e195a4ebfe431e13aa7a527','dbe0ea63b3425568801ab09e7c7e1d2d',2,'');
INSERT INTO "core_group_member" VALUES('b53ba6097d2951708bc92abb4af49491',1,'6c46a5997e195a4ebfe431e13aa7a527','657f4f505f585d828de963648616f406',3,'');
INSERT INTO "core_group_member" VALUES('2ee8e2a9892953499c9ddba5f6c00f5c',1,'6c46a5997e195a4ebfe431e13aa7a527','1c81369f1e2757bc83c3ac12d611de89',4,'');
INSERT INTO "core_group_member" VALUES('4b5213eb4a05575caf5b16dffed5f518',1,'6c46a5997e195a4ebfe431e13aa7a527','a6bde5e4a3c95349bb60ec8d2e9e7881',5,'');
INSERT INTO "core_group_member" VALUES('12fbce119dee5958bd1fcd325f164319',1,'6c46a5997e195a4ebfe431e13aa7a527','a68fca85a27752eba997b3dea49e0d4e',6,'');
CREATE TABLE critical_answer (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	question TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_critical_answer PRIMARY KEY (id), 
	CONSTRAINT fk_critical_answer_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id)
);
CREATE TABLE decision (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	answer VARCHAR(40) NOT NULL, 
	categories JSON NOT NULL, 
	reasons TEXT NOT NULL, 
	dissent TEXT NOT NULL, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT fk_decision_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_decision_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT uq_decision_conference_id_child_id UNIQUE (conference_id, child_id)
);
INSERT INTO "decision" VALUES('da6ee5d726b0549c840fb8faeb54a908',1,'6c46a5997e195a4ebfe431e13aa7a527','54731b5d977a5a9e8fcd1fd25fbbc0d8',0,'yes','["parental substance use", "domestic abuse"]','Shannon''s last four weeks are good, and she asked for help herself. The second half of the pregnancy is harder, Dean''s part is untested, and the baby could be harmed before or soon after birth.','The police would have preferred that Dean was excluded from the meeting.');
CREATE TABLE denied_access (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	what_happened TEXT NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_denied_access PRIMARY KEY (id), 
	CONSTRAINT fk_denied_access_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_denied_access_family_id FOREIGN KEY(family_id) REFERENCES family (id)
);
CREATE TABLE denied_access_action (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	denial_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	who TEXT NOT NULL, 
	on_date DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_denied_access_action PRIMARY KEY (id), 
	CONSTRAINT fk_denied_access_action_denial_id FOREIGN KEY(denial_id) REFERENCES denied_access (id)
);
CREATE TABLE difference (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	agency TEXT NOT NULL, 
	reasons TEXT NOT NULL, 
	escalated_to TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	closed_on DATE, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_difference PRIMARY KEY (id), 
	CONSTRAINT fk_difference_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_difference_family_id FOREIGN KEY(family_id) REFERENCES family (id)
);
CREATE TABLE document (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	on_date DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_document PRIMARY KEY (id), 
	CONSTRAINT fk_document_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id)
);
CREATE TABLE engagement (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	person_id CHAR(32), 
	tried TEXT NOT NULL, 
	our_side TEXT NOT NULL, 
	their_side TEXT NOT NULL, 
	next_try TEXT NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_engagement PRIMARY KEY (id), 
	CONSTRAINT fk_engagement_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_engagement_family_id FOREIGN KEY(family_id) REFERENCES family (id), 
	CONSTRAINT fk_engagement_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE entry (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	part_id CHAR(32), 
	domain VARCHAR(40) NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	said_by_id CHAR(32), 
	said_by_text TEXT NOT NULL, 
	own_words BOOLEAN NOT NULL, 
	disagreed BOOLEAN NOT NULL, 
	existing_safety BOOLEAN NOT NULL, 
	opinion BOOLEAN NOT NULL, 
	was_domain TEXT NOT NULL, 
	moved_on DATE, 
	settled_note TEXT NOT NULL, 
	carried_from_id CHAR(32), 
	still_so VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_entry PRIMARY KEY (id), 
	CONSTRAINT fk_entry_carried_from_id FOREIGN KEY(carried_from_id) REFERENCES entry (id), 
	CONSTRAINT fk_entry_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_entry_part_id FOREIGN KEY(part_id) REFERENCES part (id), 
	CONSTRAINT fk_entry_said_by_id FOREIGN KEY(said_by_id) REFERENCES person (id), 
	CONSTRAINT ck_entry_domain CHECK (domain IN ('worry', 'working_well', 'grey_area'))
);
INSERT INTO "entry" VALUES('5398b5a8d9425ffb94ffe7e4ef1bd920',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'worry',0,'Shannon used street valium until about 9 weeks, and once again on 2 May.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('7f4f2295da3f56d68e8830b5cfe545b4',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'worry',1,'The booking appointment and two scans were missed.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('d899f2d63b8b54d98a0509cef541e90b',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'worry',2,'Dean pushed Shannon on 24 April; she told the midwife.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('9bd8bca744385b30be5935a8b2f31bb3',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'worry',3,'The flat has no cooker, and there is mould in the bedroom.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('705483cf551c5843a1cf8f3d93bccde1',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'worry',4,'Shannon has no-one overnight if Dean is away.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('19a6a7184c7c54fba3f53e4add4496f2',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'working_well',0,'No valium in the tests of 11, 18 and 25 May and 1 June.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('b5e9ff7da4f2516f96c2612c62887a00',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'working_well',1,'Shannon came to the last four appointments.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('585250291742599a8dd5e2cc65067021',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'working_well',2,'Shannon told the midwife herself about 24 April.',NULL,'',0,0,1,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('e7fc7a08551d51b7aa70cd20797b7b2c',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'working_well',3,'Isa has the cot and will have them both to stay.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('3326bf0384de58fbbb3dabd8f18c76ad',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'working_well',4,'Dean came today and has asked about a group.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('411eafdd6e5a5a339e22459fe7fddbf0',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'working_well',5,'Kirsty rings every Sunday.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('e83c44f284385829960d7f77907fafb0',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'grey_area',0,'Dean says that he “moved her out the way”.','dbe0ea63b3425568801ab09e7c7e1d2d','',0,1,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('7e29f9ed987a5f8fb4889593b63bf182',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'grey_area',1,'Shannon is not sure that she wants Dean at the birth, and has not told him.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('9f12499c5a16570287f3c0f54ecb8606',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'grey_area',2,'Nobody knows how Dean is with babies.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('2bb610aea5485a0a9f271da7630a90a2',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'grey_area',3,'Shannon was on the register herself as a child: that is history, not a judgement.',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
INSERT INTO "entry" VALUES('7ffca4d38716419cbab2d3e08c0adbc0',1,'6c46a5997e195a4ebfe431e13aa7a527',NULL,'worry',5,'The flat has no heating',NULL,'',0,0,0,0,'',NULL,'',NULL,'');
CREATE TABLE entry_child (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	entry_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_entry_child PRIMARY KEY (id), 
	CONSTRAINT fk_entry_child_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_entry_child_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id), 
	CONSTRAINT uq_entry_child_entry_id_child_id UNIQUE (entry_id, child_id)
);
CREATE TABLE family (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	nation VARCHAR(40) NOT NULL, 
	local_authority TEXT NOT NULL, 
	languages TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	CONSTRAINT pk_family PRIMARY KEY (id), 
	CONSTRAINT ck_family_nation CHECK (nation IN ('england', 'wales', 'scotland', 'northern_ireland'))
);
INSERT INTO "family" VALUES('632d874f0a195847b520a8064c2a1fa0',1,'Petrie','EX-1002','scotland','Example council, Scotland','English','');
CREATE TABLE impact (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	entry_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	own_words BOOLEAN NOT NULL, 
	said_by_id CHAR(32), 
	CONSTRAINT pk_impact PRIMARY KEY (id), 
	CONSTRAINT fk_impact_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_impact_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id), 
	CONSTRAINT fk_impact_said_by_id FOREIGN KEY(said_by_id) REFERENCES person (id), 
	CONSTRAINT uq_impact_entry_id_child_id UNIQUE (entry_id, child_id)
);
INSERT INTO "impact" VALUES('2fd3cefab0dc51d4b697b64a6a280ad1',1,'5398b5a8d9425ffb94ffe7e4ef1bd920','54731b5d977a5a9e8fcd1fd25fbbc0d8','May be born small or unsettled and need treatment.',0,NULL);
INSERT INTO "impact" VALUES('f2d649c8d2e45433ac168e9daeaf0c03',1,'7f4f2295da3f56d68e8830b5cfe545b4','54731b5d977a5a9e8fcd1fd25fbbc0d8','Problems could be missed.',0,NULL);
INSERT INTO "impact" VALUES('e912a2fefb7e526898f2bf876de44abd',1,'d899f2d63b8b54d98a0509cef541e90b','54731b5d977a5a9e8fcd1fd25fbbc0d8','Could be hurt before birth; has a frightened mother.',0,NULL);
INSERT INTO "impact" VALUES('2835531c87215520912d93c20542fa81',1,'9bd8bca744385b30be5935a8b2f31bb3','54731b5d977a5a9e8fcd1fd25fbbc0d8','Could be ill.',0,NULL);
INSERT INTO "impact" VALUES('92a8bb62ede35cd580d1a5609baa60f8',1,'705483cf551c5843a1cf8f3d93bccde1','54731b5d977a5a9e8fcd1fd25fbbc0d8','No-one to help with a newborn.',0,NULL);
CREATE TABLE journal (
	number INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who TEXT NOT NULL, 
	label TEXT NOT NULL, 
	family_id CHAR(32), 
	conference_id CHAR(32), 
	undoes INTEGER, 
	burst CHAR(32), 
	rows JSON NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (number)
);
INSERT INTO "journal" VALUES(1,'2026-11-22 04:41:39.107535','Ann Price','Import an example','632d874f0a195847b520a8064c2a1fa0',NULL,NULL,NULL,'[{"table": "family", "id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "before": null, "after": {"name": "Petrie", "reference": "EX-1002", "nation": "scotland", "local_authority": "Example council, Scotland", "languages": "English", "notes": ""}}, {"table": "person", "id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 0, "kind": "child", "name": "Baby Petrie", "record_name": "", "sort_name": "Petrie, Baby", "latin_name": "", "initials": "", "born_on": null, "due_on": "2026-09-03", "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "tie", "id": "eb7cc072-bf89-5f3d-bf4e-b2cd7571cea6", "before": null, "after": {"person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0, "relation": "mother", "parental_responsibility": false, "lives_with": true, "note": ""}}, {"table": "tie", "id": "84e4ced2-3a8f-5c12-9b7c-8720af30b86d", "before": null, "after": {"person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0, "relation": "father", "parental_responsibility": false, "lives_with": false, "note": "Not on the tenancy; at the flat most nights."}}, {"table": "tie", "id": "603b07dd-2ad0-592b-a592-dadf6802d4e6", "before": null, "after": {"person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0, "relation": "great_grandparent", "parental_responsibility": false, "lives_with": false, "note": ""}}, {"table": "tie", "id": "8bacdc96-058e-55c7-ad33-d7108ca9089e", "before": null, "after": {"person_id": "725388f2-b75e-5175-a470-8fd067a44d90", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0, "relation": "other", "parental_responsibility": false, "lives_with": false, "note": "Shannon''s former foster carer."}}, {"table": "person", "id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 1, "kind": "family", "name": "Shannon", "record_name": "Shannon Petrie", "sort_name": "Petrie, Shannon", "latin_name": "", "initials": "SP", "born_on": null, "due_on": null, "died_on": null, "age_text": "19", "sex": "", "pronouns": "", "role": "mother", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": "Care-experienced. Has had her own flat since January."}}, {"table": "contact_detail", "id": "43170e03-c7c1-5602-b5d2-1cf10da09168", "before": null, "after": {"person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "position": 0, "kind": "address", "value": "Flat 1/2, 8 Ferry Row, Example Bay, ZZ8 2FR", "label": ""}}, {"table": "contact_detail", "id": "c65a243c-f7b6-544f-b410-72d3a07068c2", "before": null, "after": {"person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "position": 1, "kind": "phone", "value": "07700 900461", "label": "mobile"}}, {"table": "person", "id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 2, "kind": "family", "name": "Dean", "record_name": "Dean Muir", "sort_name": "Muir, Dean", "latin_name": "", "initials": "DM", "born_on": null, "due_on": null, "died_on": null, "age_text": "24", "sex": "", "pronouns": "", "role": "father", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": "Not on the tenancy; at the flat most nights."}}, {"table": "contact_detail", "id": "410f3073-dc4b-5a64-84c4-d4d69011768e", "before": null, "after": {"person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "position": 0, "kind": "phone", "value": "07700 900577", "label": "mobile"}}, {"table": "person", "id": "657f4f50-5f58-5d82-8de9-63648616f406", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 3, "kind": "network", "name": "Isa", "record_name": "Isa Petrie", "sort_name": "Petrie, Isa", "latin_name": "", "initials": "IP", "born_on": null, "due_on": null, "died_on": null, "age_text": "66", "sex": "", "pronouns": "", "role": "Shannon''s gran", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "contact_detail", "id": "69377e3b-e396-5a25-ad54-38336dba7a14", "before": null, "after": {"person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "position": 0, "kind": "address", "value": "22 Kirk Wynd, Example Bay, ZZ8 5KW", "label": ""}}, {"table": "contact_detail", "id": "43799a3b-86cf-59eb-92f1-37e1eefa6d82", "before": null, "after": {"person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "position": 1, "kind": "phone", "value": "01632 960626", "label": "home"}}, {"table": "person", "id": "725388f2-b75e-5175-a470-8fd067a44d90", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 4, "kind": "network", "name": "Kirsty", "record_name": "Kirsty Boyd", "sort_name": "Boyd, Kirsty", "latin_name": "", "initials": "KB", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "Shannon''s former foster carer", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "contact_detail", "id": "a2b947f4-e826-5d73-a16b-2f155d27a824", "before": null, "after": {"person_id": "725388f2-b75e-5175-a470-8fd067a44d90", "position": 0, "kind": "phone", "value": "07700 900683", "label": "mobile"}}, {"table": "person", "id": "76387731-f8b8-5bcf-9a1b-47d57888cf95", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 5, "kind": "advocate", "name": "Beth Lyall", "record_name": "", "sort_name": "Lyall, Beth", "latin_name": "", "initials": "BL", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "advocate for Shannon", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "notes": ""}}, {"table": "person", "id": "3fcdb6db-84c1-5e03-a0c2-62119f4b2315", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 6, "kind": "professional", "name": "Alan Geddes", "record_name": "", "sort_name": "Geddes, Alan", "latin_name": "", "initials": "AG", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "chair", "agency": "Social work", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "person", "id": "b4e66540-53b0-58b7-8827-4c2df68440af", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 7, "kind": "professional", "name": "Morag Weir", "record_name": "", "sort_name": "Weir, Morag", "latin_name": "", "initials": "MW", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "record-taker", "agency": "", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "person", "id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 8, "kind": "professional", "name": "Fiona Tait", "record_name": "", "sort_name": "Tait, Fiona", "latin_name": "", "initials": "FT", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "lead professional", "agency": "Social work", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "contact_detail", "id": "4c063542-05c4-5af9-b58d-66716a511737", "before": null, "after": {"person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "position": 0, "kind": "phone", "value": "01632 960710", "label": ""}}, {"table": "person", "id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 9, "kind": "professional", "name": "Eilidh Shaw", "record_name": "", "sort_name": "Shaw, Eilidh", "latin_name": "", "initials": "ES", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "community midwife", "agency": "Midwifery", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "contact_detail", "id": "94853d6c-080f-5c17-8589-54067b14e49c", "before": null, "after": {"person_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "position": 0, "kind": "phone", "value": "01632 960721", "label": ""}}, {"table": "person", "id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 10, "kind": "professional", "name": "Nadia Aziz", "record_name": "", "sort_name": "Aziz, Nadia", "latin_name": "", "initials": "NA", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "health visitor", "agency": "Health visiting", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "contact_detail", "id": "72c8990c-f934-540e-8b45-038fdd25e92a", "before": null, "after": {"person_id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "position": 0, "kind": "phone", "value": "01632 960732", "label": ""}}, {"table": "person", "id": "fbcdf5db-0840-5409-a2c0-e4388e2d70ba", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 11, "kind": "professional", "name": "DC Rab Coyle", "record_name": "", "sort_name": "Coyle, Rab", "latin_name": "", "initials": "RC", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "detective constable", "agency": "Police", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "person", "id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 12, "kind": "professional", "name": "Kerr Lamont", "record_name": "", "sort_name": "Lamont, Kerr", "latin_name": "", "initials": "KL", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "recovery worker", "agency": "Recovery service", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "contact_detail", "id": "74ac39fd-a601-52d6-b362-76dfec08a10e", "before": null, "after": {"person_id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "position": 0, "kind": "phone", "value": "01632 960743", "label": ""}}, {"table": "person", "id": "3e13e24d-04a6-5292-b56a-6bb4db1c4c5e", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "position": 13, "kind": "professional", "name": "Dr McVey", "record_name": "", "sort_name": "McVey", "latin_name": "", "initials": "", "born_on": null, "due_on": null, "died_on": null, "age_text": "", "sex": "", "pronouns": "", "role": "GP", "agency": "GP surgery", "school": "", "first_language": "", "interpreter": "", "format_needs": "", "speaks_for_id": null, "notes": ""}}, {"table": "conference", "id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "kind": "pre_birth", "held_on": "2026-06-04", "reason": "Shannon used street valium early in the pregnancy. Dean has a conviction for assaulting a past partner. Three antenatal appointments were missed.", "strategy_on": "2026-05-11", "strategy_note": "The concern was raised on 11 May. 28 days end on 8 June; 28 weeks of pregnancy on 11 June. Held at 27 weeks.", "referral_urgency": "", "quorate": null, "quorate_note": "", "agenda": ["prepare", "board", "scale", "plan", "outcome", "record"], "columns": ["worry", "working_well", "grey_area", "plan"], "chair_id": "3fcdb6db-84c1-5e03-a0c2-62119f4b2315", "minute_taker_id": "b4e66540-53b0-58b7-8827-4c2df68440af", "lead_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "reporter_referral": "Considered; it is not possible before the birth. Fiona decides again on the day of the birth.", "decision_note": "The baby''s name is to be placed on the child protection register at this meeting.", "complaint_note": "", "previous_id": null}}, {"table": "conference_child", "id": "e98e3194-57f1-50bd-a7f7-d7e7736157f3", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0}}, {"table": "part", "id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "position": 0, "kind": "whole", "on_date": "2026-06-04", "starts_at": "13:30", "ends_at": "15:10", "place": "Example Bay Civic Centre, Room 3", "note": ""}}, {"table": "attendance", "id": "eb879546-c451-590a-aad2-fe0fedc974d3", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "3fcdb6db-84c1-5e03-a0c2-62119f4b2315", "position": 0, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "f32d3556-0b31-5b2e-ba4b-393035dfc274", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "b4e66540-53b0-58b7-8827-4c2df68440af", "position": 1, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "63bfdd47-b164-5ffa-a94b-735148840bb1", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "position": 2, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": "With her advocate, Beth Lyall."}}, {"table": "attendance", "id": "684ec13b-0d2e-5279-8e75-14162711a0a0", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "76387731-f8b8-5bcf-9a1b-47d57888cf95", "position": 3, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "c4fa0720-23df-5811-bc8b-d567c19223fe", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "position": 4, "presence": "came", "reason": "", "came_at": "14:20", "left_at": null, "joined_by": "", "note": "Second half only, at his own request."}}, {"table": "attendance", "id": "08066ae5-cb8d-504f-bba5-55311987d28a", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "position": 5, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "23c61554-e4e7-5fa4-9713-10ce4a4d6f56", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "position": 6, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "6e707d94-fe2d-53f1-8b38-6af768dabdcd", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "position": 7, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "bd9d9637-039c-5d81-9c66-f11a0ac75221", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "position": 8, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "134b0488-6a3b-5edc-abcc-444bd8b74b16", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "fbcdf5db-0840-5409-a2c0-e4388e2d70ba", "position": 9, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "da545ccf-c86b-5687-a3f9-fee9a4834736", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "position": 10, "presence": "came", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "2e8ccf72-5b62-5472-9f06-e9c3ef8743df", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "3e13e24d-04a6-5292-b56a-6bb4db1c4c5e", "position": 11, "presence": "apologies", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "attendance", "id": "ad3fc9e1-90b7-5e19-9ee2-2fff2f5df363", "before": null, "after": {"part_id": "9fb85e69-88a4-51a8-985c-25f1f61310ae", "person_id": "725388f2-b75e-5175-a470-8fd067a44d90", "position": 12, "presence": "apologies", "reason": "", "came_at": null, "left_at": null, "joined_by": "", "note": ""}}, {"table": "report", "id": "bf0c4ab9-32b7-5ee1-9b75-3df3bbfefcec", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "3e13e24d-04a6-5292-b56a-6bb4db1c4c5e", "position": 0, "agency": "GP surgery", "kind": "written", "received_on": null, "shared": "not_recorded", "shared_on": null, "note": "Received; Dr McVey could not come."}}, {"table": "entry", "id": "5398b5a8-d942-5ffb-94ff-e7e4ef1bd920", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "worry", "position": 0, "text": "Shannon used street valium until about 9 weeks, and once again on 2 May.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "impact", "id": "2fd3cefa-b0dc-51d4-b697-b64a6a280ad1", "before": null, "after": {"entry_id": "5398b5a8-d942-5ffb-94ff-e7e4ef1bd920", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "text": "May be born small or unsettled and need treatment.", "own_words": false, "said_by_id": null}}, {"table": "step_entry", "id": "c2f251d6-9d11-5c07-a4cf-694da42beb9e", "before": null, "after": {"step_id": "459ed2ce-b4d6-5942-a28d-45036f13ae00", "entry_id": "5398b5a8-d942-5ffb-94ff-e7e4ef1bd920"}}, {"table": "step", "id": "459ed2ce-b4d6-5942-a28d-45036f13ae00", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 1, "text": "Shannon gives a sample at the recovery service every Monday. Kerr tells Fiona the same day if it shows tablets or was missed.", "who_text": "", "when_kind": "frequency", "when_text": "every Monday", "starts_on": null, "due_on": null, "evidence": "The test results.", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "plan", "id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "months": 3, "starts_on": "2026-06-04", "ends_on": "2026-09-04", "contingency": "If Shannon is not safe at the flat, by day or night, she goes to Isa''s and tells Fiona the next day; Isa rings 999 if Dean follows."}}, {"table": "step", "id": "0dd49c96-17fa-5cad-b63f-f2fbe03426f0", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 0, "text": "Eilidh sees Shannon every two weeks until 36 weeks, then every week, with ten minutes alone each time.", "who_text": "", "when_kind": "frequency", "when_text": "every two weeks to 36 weeks, then weekly", "starts_on": null, "due_on": null, "evidence": "", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "statement_pair", "id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "position": 0, "danger_statement": "Fiona, Eilidh, the police and Isa are worried that Dean will hurt Shannon, or that Shannon will take tablets when she is frightened or low, and that the baby could be harmed before birth, be born unwell, or be in the arms of someone who is not safe to hold a baby.", "safety_goal": "Baby is born healthy at or after 37 weeks. For the first six months baby is always cared for by an adult who has taken nothing, in a warm, clean home, with nobody shouting or hitting. Shannon has two people to ring at any hour, and rings them.", "disagreement": ""}}, {"table": "step_person", "id": "f430b0fe-27b0-5912-955c-206c368c0265", "before": null, "after": {"step_id": "0dd49c96-17fa-5cad-b63f-f2fbe03426f0", "person_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "role": "does", "position": 0}}, {"table": "step_entry", "id": "ab8518b0-d920-51e9-94cd-7d1b23c9ca56", "before": null, "after": {"step_id": "0dd49c96-17fa-5cad-b63f-f2fbe03426f0", "entry_id": "7f4f2295-da3f-56d6-8e88-30b5cfe545b4"}}, {"table": "step_entry", "id": "fb5f6b3c-0e37-5e11-9b10-84d3f916d0cf", "before": null, "after": {"step_id": "0dd49c96-17fa-5cad-b63f-f2fbe03426f0", "entry_id": "d899f2d6-3b8b-54d9-8a05-09cef541e90b"}}, {"table": "step", "id": "5da7b69f-573d-5caf-adb5-0582382015ec", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 2, "text": "If Dean shouts, threatens or pushes, Shannon rings Isa, goes there, and tells Fiona the next day. Isa rings 999 if he follows.", "who_text": "", "when_kind": "trigger", "when_text": "each time", "starts_on": null, "due_on": null, "evidence": "", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "step_person", "id": "6bf172c6-a75c-53ba-86fa-f7c9f66b682e", "before": null, "after": {"step_id": "5da7b69f-573d-5caf-adb5-0582382015ec", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "role": "does", "position": 0}}, {"table": "step_person", "id": "2fbea5d6-5a62-57a6-8bd8-21d9da4a5f0d", "before": null, "after": {"step_id": "5da7b69f-573d-5caf-adb5-0582382015ec", "person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "role": "does", "position": 1}}, {"table": "step_entry", "id": "35af195b-1eb1-5c6b-b6ac-2f247b021823", "before": null, "after": {"step_id": "5da7b69f-573d-5caf-adb5-0582382015ec", "entry_id": "d899f2d6-3b8b-54d9-8a05-09cef541e90b"}}, {"table": "step", "id": "7bfd91cb-8132-5c58-8de5-e7f2dc5c9ff4", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 3, "text": "Shannon and baby stay at Isa''s for at least the first six weeks after the birth.", "who_text": "", "when_kind": "trigger", "when_text": "from the birth, for at least six weeks", "starts_on": null, "due_on": null, "evidence": "", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "step_person", "id": "6167f6a2-8f89-569e-b0a7-5e942dd6c886", "before": null, "after": {"step_id": "7bfd91cb-8132-5c58-8de5-e7f2dc5c9ff4", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "role": "does", "position": 0}}, {"table": "step_person", "id": "b0a245ca-5d5e-53fc-b87d-c8166e2fc057", "before": null, "after": {"step_id": "7bfd91cb-8132-5c58-8de5-e7f2dc5c9ff4", "person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "role": "does", "position": 1}}, {"table": "step_entry", "id": "8b91ce18-f970-5428-92d1-4994fd1f28af", "before": null, "after": {"step_id": "7bfd91cb-8132-5c58-8de5-e7f2dc5c9ff4", "entry_id": "705483cf-551c-5843-a1cf-8f3d93bccde1"}}, {"table": "step_entry", "id": "6c073ca6-6f90-550c-b935-e943a3185647", "before": null, "after": {"step_id": "7bfd91cb-8132-5c58-8de5-e7f2dc5c9ff4", "entry_id": "9bd8bca7-4438-5b30-be59-35a8b2f31bb3"}}, {"table": "step", "id": "51879b89-9336-5457-a279-4ec4e276dbb5", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 4, "text": "The council replaces the cooker and treats the mould by 17 July; Nadia looks on 20 July.", "who_text": "the council", "when_kind": "date", "when_text": "by 17 July", "starts_on": null, "due_on": "2026-07-17", "evidence": "Nadia looks on 20 July.", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "step_person", "id": "3f6edd6c-3a50-5bc4-9e80-0de1cdb28b35", "before": null, "after": {"step_id": "51879b89-9336-5457-a279-4ec4e276dbb5", "person_id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "role": "checks", "position": 0}}, {"table": "step_entry", "id": "c8082818-3035-5754-8906-327a02a0a4cb", "before": null, "after": {"step_id": "51879b89-9336-5457-a279-4ec4e276dbb5", "entry_id": "9bd8bca7-4438-5b30-be59-35a8b2f31bb3"}}, {"table": "step", "id": "98fc4672-fdb8-5e57-904a-522191d8e6ec", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 5, "text": "Dean will be seen by Fiona on his own on 11 and 25 June about being a dad.", "who_text": "", "when_kind": "date", "when_text": "11 and 25 June", "starts_on": "2026-06-11", "due_on": "2026-06-25", "evidence": "", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "step_person", "id": "e33b7468-91ce-5d72-98a8-e525b8c0128e", "before": null, "after": {"step_id": "98fc4672-fdb8-5e57-904a-522191d8e6ec", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "role": "does", "position": 0}}, {"table": "step_person", "id": "10747a79-0013-5004-9bd9-9519b3f3fc8e", "before": null, "after": {"step_id": "98fc4672-fdb8-5e57-904a-522191d8e6ec", "person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "role": "does", "position": 1}}, {"table": "step_entry", "id": "00684516-938f-5469-b867-d223207050f5", "before": null, "after": {"step_id": "98fc4672-fdb8-5e57-904a-522191d8e6ec", "entry_id": "d899f2d6-3b8b-54d9-8a05-09cef541e90b"}}, {"table": "step_entry", "id": "0a7adb5f-1214-5b6c-b889-561d7411f512", "before": null, "after": {"step_id": "98fc4672-fdb8-5e57-904a-522191d8e6ec", "entry_id": "9f12499c-5a16-5702-87f3-c0f54ecb8606"}}, {"table": "step", "id": "4b10e044-ccf5-5472-9cdd-453caf2f06c8", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 6, "text": "When Shannon is in labour the ward rings Fiona, or the emergency team out of hours. Who may visit is on the card in the notes.", "who_text": "the ward", "when_kind": "trigger", "when_text": "when labour starts", "starts_on": null, "due_on": null, "evidence": "", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "step_person", "id": "38b744e5-6a17-5687-8b70-014cdf4c56c9", "before": null, "after": {"step_id": "4b10e044-ccf5-5472-9cdd-453caf2f06c8", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "role": "does", "position": 0}}, {"table": "step_entry", "id": "158c0672-4537-5587-ba27-9b181fe13716", "before": null, "after": {"step_id": "4b10e044-ccf5-5472-9cdd-453caf2f06c8", "entry_id": "7e29f9ed-987a-5f8f-b488-9593b63bf182"}}, {"table": "step", "id": "7219f63c-e25c-5e21-ac4e-3b82bd232233", "before": null, "after": {"plan_id": "252a57b4-1786-5ae4-812f-5f9e969a69fa", "pair_id": "aac6fd6f-23e6-5701-8dac-be6827eadee4", "part_id": null, "position": 7, "text": "Baby does not leave hospital before the pre-discharge meeting. Shannon gets the plan on paper.", "who_text": "the ward", "when_kind": "trigger", "when_text": "before going home", "starts_on": null, "due_on": null, "evidence": "", "checker_text": "", "if_wrong": "", "bottom_line": false, "family_own": false, "draft": false, "coach_dismissed": "", "carried_from_id": null}}, {"table": "step_person", "id": "a9e52219-6b8d-5dd3-9e85-487cf8c1aad6", "before": null, "after": {"step_id": "7219f63c-e25c-5e21-ac4e-3b82bd232233", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "role": "does", "position": 0}}, {"table": "step_entry", "id": "4e618849-19bc-53c2-bffd-2a5c876b394d", "before": null, "after": {"step_id": "7219f63c-e25c-5e21-ac4e-3b82bd232233", "entry_id": "705483cf-551c-5843-a1cf-8f3d93bccde1"}}, {"table": "step_person", "id": "777376e6-bb3c-53dc-b4bd-4e64d142083e", "before": null, "after": {"step_id": "459ed2ce-b4d6-5942-a28d-45036f13ae00", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "role": "does", "position": 0}}, {"table": "step_person", "id": "f021335b-9a3d-5956-b1ff-377ea60caa8c", "before": null, "after": {"step_id": "459ed2ce-b4d6-5942-a28d-45036f13ae00", "person_id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "role": "does", "position": 1}}, {"table": "step_entry", "id": "f8d98697-357e-5a53-985e-ccb08d05321c", "before": null, "after": {"step_id": "7219f63c-e25c-5e21-ac4e-3b82bd232233", "entry_id": "5398b5a8-d942-5ffb-94ff-e7e4ef1bd920"}}, {"table": "entry", "id": "7f4f2295-da3f-56d6-8e88-30b5cfe545b4", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "worry", "position": 1, "text": "The booking appointment and two scans were missed.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "impact", "id": "f2d649c8-d2e4-5433-ac16-8e9daeaf0c03", "before": null, "after": {"entry_id": "7f4f2295-da3f-56d6-8e88-30b5cfe545b4", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "text": "Problems could be missed.", "own_words": false, "said_by_id": null}}, {"table": "entry", "id": "d899f2d6-3b8b-54d9-8a05-09cef541e90b", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "worry", "position": 2, "text": "Dean pushed Shannon on 24 April; she told the midwife.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "impact", "id": "e912a2fe-fb7e-5268-98f2-bf876de44abd", "before": null, "after": {"entry_id": "d899f2d6-3b8b-54d9-8a05-09cef541e90b", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "text": "Could be hurt before birth; has a frightened mother.", "own_words": false, "said_by_id": null}}, {"table": "entry", "id": "9bd8bca7-4438-5b30-be59-35a8b2f31bb3", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "worry", "position": 3, "text": "The flat has no cooker, and there is mould in the bedroom.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "impact", "id": "2835531c-8721-5520-912d-93c20542fa81", "before": null, "after": {"entry_id": "9bd8bca7-4438-5b30-be59-35a8b2f31bb3", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "text": "Could be ill.", "own_words": false, "said_by_id": null}}, {"table": "entry", "id": "705483cf-551c-5843-a1cf-8f3d93bccde1", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "worry", "position": 4, "text": "Shannon has no-one overnight if Dean is away.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "impact", "id": "92a8bb62-ede3-5cd5-80d1-a5609baa60f8", "before": null, "after": {"entry_id": "705483cf-551c-5843-a1cf-8f3d93bccde1", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "text": "No-one to help with a newborn.", "own_words": false, "said_by_id": null}}, {"table": "entry", "id": "19a6a718-4c7c-54fb-a3f5-3e4add4496f2", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "working_well", "position": 0, "text": "No valium in the tests of 11, 18 and 25 May and 1 June.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "b5e9ff7d-a4f2-516f-96c2-612c62887a00", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "working_well", "position": 1, "text": "Shannon came to the last four appointments.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "58525029-1742-599a-8dd5-e2cc65067021", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "working_well", "position": 2, "text": "Shannon told the midwife herself about 24 April.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": true, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "e7fc7a08-551d-51b7-aa70-cd20797b7b2c", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "working_well", "position": 3, "text": "Isa has the cot and will have them both to stay.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "3326bf03-84de-58fb-bb3d-abd8f18c76ad", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "working_well", "position": 4, "text": "Dean came today and has asked about a group.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "411eafdd-6e5a-5a33-9e22-459fe7fddbf0", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "working_well", "position": 5, "text": "Kirsty rings every Sunday.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "e83c44f2-8438-5829-960d-7f77907fafb0", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "grey_area", "position": 0, "text": "Dean says that he \u201cmoved her out the way\u201d.", "said_by_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "said_by_text": "", "own_words": false, "disagreed": true, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "7e29f9ed-987a-5f8f-b488-9593b63bf182", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "grey_area", "position": 1, "text": "Shannon is not sure that she wants Dean at the birth, and has not told him.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "9f12499c-5a16-5702-87f3-c0f54ecb8606", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "grey_area", "position": 2, "text": "Nobody knows how Dean is with babies.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "entry", "id": "2bb610ae-a548-5a0a-9f27-1da7630a90a2", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "grey_area", "position": 3, "text": "Shannon was on the register herself as a child: that is history, not a judgement.", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}, {"table": "scale", "id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "position": 0, "scope": "conference", "child_id": null, "pair_id": null, "question": "Where are we on a scale of 0 to 10?", "low_words": "Very dangerous: it is very likely that a child will be harmed.", "high_words": "Safe enough: no child protection worry is left."}}, {"table": "score", "id": "e6355fec-e8b6-502d-9560-79b509cb9a25", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "part_id": null, "spoken": 1, "low": 6, "high": null, "face": "", "no_score": null, "reason": "", "words": "I''m doing what you asked and I''m off the vallies.", "own_words": true, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "bff4ac16-494f-53b9-acd4-1bc58ade7d32", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "part_id": null, "spoken": 2, "low": 8, "high": null, "face": "", "no_score": null, "reason": "", "words": "There''s nothing wrong with us.", "own_words": true, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "37fb1e6b-f404-5c8b-a2ee-d672e16f1ff1", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "part_id": null, "spoken": 3, "low": 6, "high": null, "face": "", "no_score": null, "reason": "", "words": "She''s better when she''s at mine.", "own_words": true, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "a6328228-f0ca-5376-8e54-e328e2ece492", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "part_id": null, "spoken": 4, "low": 5, "high": null, "face": "", "no_score": null, "reason": "", "words": "Four good weeks; the second half of the pregnancy is harder.", "own_words": false, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "bdc75473-879c-57b5-9626-c82bcecc8bd3", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "part_id": null, "spoken": 5, "low": 4, "high": 5, "face": "", "no_score": null, "reason": "", "words": "I''ve only met her once.", "own_words": true, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "e9739c41-ef87-53ff-9e2c-b701f49f8583", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "part_id": null, "spoken": 6, "low": 6, "high": null, "face": "", "no_score": null, "reason": "", "words": "Clear tests.", "own_words": false, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "638379d2-356e-519d-a5f3-6afaa4a4d409", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "fbcdf5db-0840-5409-a2c0-e4388e2d70ba", "part_id": null, "spoken": 7, "low": 3, "high": null, "face": "", "no_score": null, "reason": "", "words": "A known pattern with the last partner.", "own_words": false, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "score", "id": "24df9c24-e338-5150-8847-48d9bf8afd2f", "before": null, "after": {"scale_id": "6272d051-7e99-5f91-9a5b-6f9efd98e7a6", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "part_id": null, "spoken": 8, "low": 4, "high": null, "face": "", "no_score": null, "reason": "", "words": "Dean''s part is untested.", "own_words": false, "one_higher": "", "spoken_by_id": null, "given_how": ""}}, {"table": "decision", "id": "da6ee5d7-26b0-549c-840f-b8faeb54a908", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0, "answer": "yes", "categories": ["parental substance use", "domestic abuse"], "reasons": "Shannon''s last four weeks are good, and she asked for help herself. The second half of the pregnancy is harder, Dean''s part is untested, and the baby could be harmed before or soon after birth.", "dissent": "The police would have preferred that Dean was excluded from the meeting."}}, {"table": "agency_view", "id": "0ee0bbdc-4a90-5aa8-aa19-8fa43a0403d3", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "child_id": null, "position": 0, "agency": "Social work", "stance": "agrees", "reasons": ""}}, {"table": "agency_view", "id": "254a1e63-8403-5fae-9ffa-3d77e12a72d2", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "child_id": null, "position": 1, "agency": "Midwifery", "stance": "agrees", "reasons": ""}}, {"table": "agency_view", "id": "8a263bad-3560-53d3-94ed-5f7d02d0877a", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "child_id": null, "position": 2, "agency": "Health visiting", "stance": "agrees", "reasons": ""}}, {"table": "agency_view", "id": "f08fc809-08c2-5398-a8c6-29f57217fc2b", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "child_id": null, "position": 3, "agency": "Recovery service", "stance": "agrees", "reasons": ""}}, {"table": "agency_view", "id": "df435522-e3f3-53b7-bf24-1975a77e038a", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "fbcdf5db-0840-5409-a2c0-e4388e2d70ba", "child_id": null, "position": 4, "agency": "Police", "stance": "agrees", "reasons": "Agrees to registration. Would have preferred that Dean was excluded; noted as dissent."}}, {"table": "core_group_member", "id": "29a22add-9301-5b7e-b891-c0273237836e", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "9a2f0b17-c89b-5c71-8ac0-c69a6091dd2f", "position": 0, "note": ""}}, {"table": "core_group_member", "id": "f362bfc4-7b47-5db2-96a1-edc885b80dc2", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "position": 1, "note": ""}}, {"table": "core_group_member", "id": "fd01dd9c-56e1-5ff7-a5b9-b2cafa8095e5", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "position": 2, "note": ""}}, {"table": "core_group_member", "id": "b53ba609-7d29-5170-8bc9-2abb4af49491", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "657f4f50-5f58-5d82-8de9-63648616f406", "position": 3, "note": ""}}, {"table": "core_group_member", "id": "2ee8e2a9-8929-5349-9c9d-dba5f6c00f5c", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "position": 4, "note": ""}}, {"table": "core_group_member", "id": "4b5213eb-4a05-575c-af5b-16dffed5f518", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "a6bde5e4-a3c9-5349-bb60-ec8d2e9e7881", "position": 5, "note": ""}}, {"table": "core_group_member", "id": "12fbce11-9dee-5958-bd1f-cd325f164319", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "a68fca85-a277-52eb-a997-b3dea49e0d4e", "position": 6, "note": ""}}, {"table": "next_date", "id": "fc5335bf-63ef-5def-8678-14d78cc3dbfc", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "position": 0, "kind": "core_group", "title": "", "on_date": "2026-06-18", "starts_at": null, "ends_at": null, "place": "", "limit_on": "2026-06-25", "limit_note": "", "late_reason": ""}}, {"table": "next_date", "id": "6a3a00e5-c5c6-59d9-bd82-bf650baa8d5e", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "position": 1, "kind": "record", "title": "", "on_date": "2026-06-18", "starts_at": null, "ends_at": null, "place": "", "limit_on": "2026-06-18", "limit_note": "", "late_reason": ""}}, {"table": "next_date", "id": "5315f496-7b10-56fa-98ac-9ef222da9e3a", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "position": 2, "kind": "review", "title": "", "on_date": "2026-09-01", "starts_at": null, "ends_at": null, "place": "", "limit_on": "2026-09-04", "limit_note": "or within two weeks of the birth, whichever is first", "late_reason": ""}}, {"table": "child_voice", "id": "1d6651f6-da45-5388-aed6-ed452228df4b", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "child_id": "54731b5d-977a-5a9e-8fcd-1fd25fbbc0d8", "position": 0, "text": "Not applicable before birth. The midwife spoke for the baby: growth on the 40th centile, active.", "own_words": false, "given_how": "by the midwife", "given_to_id": "1c81369f-1e27-57bc-83c3-ac12d611de89", "feels_safe": "", "life_now": "", "wishes": "", "trusts": "", "takes_part": "", "takes_part_reason": ""}}, {"table": "copy", "id": "58b0d13e-5be7-5763-9554-2056d9a4458f", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "person_id": "77b0b85b-91c3-594e-8299-38c9d98ef8ed", "position": 0, "document": "plan", "extent": "", "sent_how": "", "sent_on": null, "record_version": "", "format_needs": "On paper", "sha256": "", "release_reason": ""}}, {"table": "withholding", "id": "48a5f3ff-5fab-5e00-a781-80afc2c2d954", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "subject_table": "entry", "subject_id": "7e29f9ed-987a-5f8f-b488-9593b63bf182", "field": "", "person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "from_family": false, "staff_only": false, "reason": "Shannon has not told him."}}, {"table": "withholding", "id": "1c5b437b-1299-58c3-8529-05a97c32f4bc", "before": null, "after": {"family_id": "632d874f-0a19-5847-b520-a8064c2a1fa0", "subject_table": "step", "subject_id": "4b10e044-ccf5-5472-9cdd-453caf2f06c8", "field": "", "person_id": "dbe0ea63-b342-5568-801a-b09e7c7e1d2d", "from_family": false, "staff_only": false, "reason": "Who may visit on the ward is Shannon''s to decide."}}]');
INSERT INTO "journal" VALUES(2,'2026-11-22 04:41:39.124218','Ann Price','Add worry','632d874f0a195847b520a8064c2a1fa0','6c46a5997e195a4ebfe431e13aa7a527',NULL,NULL,'[{"table": "entry", "id": "7ffca4d3-8716-419c-bab2-d3e08c0adbc0", "before": null, "after": {"conference_id": "6c46a599-7e19-5a4e-bfe4-31e13aa7a527", "part_id": null, "domain": "worry", "position": 5, "text": "The flat has no heating", "said_by_id": null, "said_by_text": "", "own_words": false, "disagreed": false, "existing_safety": false, "opinion": false, "was_domain": "", "moved_on": null, "settled_note": "", "carried_from_id": null, "still_so": ""}}]');
CREATE TABLE next_date (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	title TEXT NOT NULL, 
	on_date DATE, 
	starts_at TIME, 
	ends_at TIME, 
	place TEXT NOT NULL, 
	limit_on DATE, 
	limit_note TEXT NOT NULL, 
	late_reason TEXT NOT NULL, 
	CONSTRAINT pk_next_date PRIMARY KEY (id), 
	CONSTRAINT ck_next_date_times_in_order CHECK (ends_at IS NULL OR starts_at IS NULL OR ends_at >= starts_at), 
	CONSTRAINT fk_next_date_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id)
);
INSERT INTO "next_date" VALUES('fc5335bf63ef5def867814d78cc3dbfc',1,'6c46a5997e195a4ebfe431e13aa7a527',0,'core_group','','2026-06-18',NULL,NULL,'','2026-06-25','','');
INSERT INTO "next_date" VALUES('6a3a00e5c5c659d9bd82bf650baa8d5e',1,'6c46a5997e195a4ebfe431e13aa7a527',1,'record','','2026-06-18',NULL,NULL,'','2026-06-18','','');
INSERT INTO "next_date" VALUES('5315f4967b1056fa98ac9ef222da9e3a',1,'6c46a5997e195a4ebfe431e13aa7a527',2,'review','','2026-09-01',NULL,NULL,'','2026-09-04','or within two weeks of the birth, whichever is first','');
CREATE TABLE pair_child (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	pair_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_pair_child PRIMARY KEY (id), 
	CONSTRAINT fk_pair_child_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_pair_child_pair_id FOREIGN KEY(pair_id) REFERENCES statement_pair (id), 
	CONSTRAINT uq_pair_child_pair_id_child_id UNIQUE (pair_id, child_id)
);
CREATE TABLE part (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	on_date DATE, 
	starts_at TIME, 
	ends_at TIME, 
	place TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_part PRIMARY KEY (id), 
	CONSTRAINT ck_part_times_in_order CHECK (ends_at IS NULL OR starts_at IS NULL OR ends_at >= starts_at), 
	CONSTRAINT fk_part_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT ck_part_partkind CHECK (kind IN ('whole', 'a', 'b', 'closed'))
);
INSERT INTO "part" VALUES('9fb85e6988a451a8985c25f1f61310ae',1,'6c46a5997e195a4ebfe431e13aa7a527',0,'whole','2026-06-04','13:30:00.000000','15:10:00.000000','Example Bay Civic Centre, Room 3','');
CREATE TABLE person (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	name TEXT NOT NULL, 
	record_name TEXT NOT NULL, 
	sort_name TEXT NOT NULL, 
	latin_name TEXT NOT NULL, 
	initials TEXT NOT NULL, 
	born_on DATE, 
	due_on DATE, 
	died_on DATE, 
	age_text TEXT NOT NULL, 
	sex TEXT NOT NULL, 
	pronouns TEXT NOT NULL, 
	role TEXT NOT NULL, 
	agency TEXT NOT NULL, 
	school TEXT NOT NULL, 
	first_language TEXT NOT NULL, 
	interpreter TEXT NOT NULL, 
	format_needs TEXT NOT NULL, 
	speaks_for_id CHAR(32), 
	notes TEXT NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT ck_person_unborn_no_sex CHECK (NOT (due_on IS NOT NULL AND born_on IS NULL AND sex <> '')), 
	CONSTRAINT ck_person_due_date_child CHECK (kind = 'child' OR due_on IS NULL), 
	CONSTRAINT ck_person_died_after_born CHECK (died_on IS NULL OR born_on IS NULL OR died_on >= born_on), 
	CONSTRAINT fk_person_family_id FOREIGN KEY(family_id) REFERENCES family (id), 
	CONSTRAINT fk_person_speaks_for_id FOREIGN KEY(speaks_for_id) REFERENCES person (id), 
	CONSTRAINT ck_person_personkind CHECK (kind IN ('child', 'family', 'network', 'advocate', 'professional'))
);
INSERT INTO "person" VALUES('54731b5d977a5a9e8fcd1fd25fbbc0d8',1,'632d874f0a195847b520a8064c2a1fa0',0,'child','Baby Petrie','','Petrie, Baby','','',NULL,'2026-09-03',NULL,'','','','','','','','','',NULL,'');
INSERT INTO "person" VALUES('77b0b85b91c3594e829938c9d98ef8ed',1,'632d874f0a195847b520a8064c2a1fa0',1,'family','Shannon','Shannon Petrie','Petrie, Shannon','','SP',NULL,NULL,NULL,'19','','','mother','','','','','',NULL,'Care-experienced. Has had her own flat since January.');
INSERT INTO "person" VALUES('dbe0ea63b3425568801ab09e7c7e1d2d',1,'632d874f0a195847b520a8064c2a1fa0',2,'family','Dean','Dean Muir','Muir, Dean','','DM',NULL,NULL,NULL,'24','','','father','','','','','',NULL,'Not on the tenancy; at the flat most nights.');
INSERT INTO "person" VALUES('657f4f505f585d828de963648616f406',1,'632d874f0a195847b520a8064c2a1fa0',3,'network','Isa','Isa Petrie','Petrie, Isa','','IP',NULL,NULL,NULL,'66','','','Shannon''s gran','','','','','',NULL,'');
INSERT INTO "person" VALUES('725388f2b75e5175a4708fd067a44d90',1,'632d874f0a195847b520a8064c2a1fa0',4,'network','Kirsty','Kirsty Boyd','Boyd, Kirsty','','KB',NULL,NULL,NULL,'','','','Shannon''s former foster carer','','','','','',NULL,'');
INSERT INTO "person" VALUES('76387731f8b85bcf9a1b47d57888cf95',1,'632d874f0a195847b520a8064c2a1fa0',5,'advocate','Beth Lyall','','Lyall, Beth','','BL',NULL,NULL,NULL,'','','','advocate for Shannon','','','','','','77b0b85b91c3594e829938c9d98ef8ed','');
INSERT INTO "person" VALUES('3fcdb6db84c15e03a0c262119f4b2315',1,'632d874f0a195847b520a8064c2a1fa0',6,'professional','Alan Geddes','','Geddes, Alan','','AG',NULL,NULL,NULL,'','','','chair','Social work','','','','',NULL,'');
INSERT INTO "person" VALUES('b4e6654053b058b788274c2df68440af',1,'632d874f0a195847b520a8064c2a1fa0',7,'professional','Morag Weir','','Weir, Morag','','MW',NULL,NULL,NULL,'','','','record-taker','','','','','',NULL,'');
INSERT INTO "person" VALUES('9a2f0b17c89b5c718ac0c69a6091dd2f',1,'632d874f0a195847b520a8064c2a1fa0',8,'professional','Fiona Tait','','Tait, Fiona','','FT',NULL,NULL,NULL,'','','','lead professional','Social work','','','','',NULL,'');
INSERT INTO "person" VALUES('1c81369f1e2757bc83c3ac12d611de89',1,'632d874f0a195847b520a8064c2a1fa0',9,'professional','Eilidh Shaw','','Shaw, Eilidh','','ES',NULL,NULL,NULL,'','','','community midwife','Midwifery','','','','',NULL,'');
INSERT INTO "person" VALUES('a6bde5e4a3c95349bb60ec8d2e9e7881',1,'632d874f0a195847b520a8064c2a1fa0',10,'professional','Nadia Aziz','','Aziz, Nadia','','NA',NULL,NULL,NULL,'','','','health visitor','Health visiting','','','','',NULL,'');
INSERT INTO "person" VALUES('fbcdf5db08405409a2c0e4388e2d70ba',1,'632d874f0a195847b520a8064c2a1fa0',11,'professional','DC Rab Coyle','','Coyle, Rab','','RC',NULL,NULL,NULL,'','','','detective constable','Police','','','','',NULL,'');
INSERT INTO "person" VALUES('a68fca85a27752eba997b3dea49e0d4e',1,'632d874f0a195847b520a8064c2a1fa0',12,'professional','Kerr Lamont','','Lamont, Kerr','','KL',NULL,NULL,NULL,'','','','recovery worker','Recovery service','','','','',NULL,'');
INSERT INTO "person" VALUES('3e13e24d04a65292b56a6bb4db1c4c5e',1,'632d874f0a195847b520a8064c2a1fa0',13,'professional','Dr McVey','','McVey','','',NULL,NULL,NULL,'','','','GP','GP surgery','','','','',NULL,'');
CREATE TABLE "plan" (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	months INTEGER NOT NULL, 
	starts_on DATE, 
	ends_on DATE, 
	contingency TEXT NOT NULL, 
	CONSTRAINT pk_plan PRIMARY KEY (id), 
	CONSTRAINT ck_plan_dates_in_order CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on), 
	CONSTRAINT ck_plan_three_or_six_months CHECK (months IN (3, 6)), 
	CONSTRAINT fk_plan_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT uq_plan_conference_id UNIQUE (conference_id)
);
INSERT INTO "plan" VALUES('252a57b417865ae4812f5f9e969a69fa',1,'6c46a5997e195a4ebfe431e13aa7a527',3,'2026-06-04','2026-09-04','If Shannon is not safe at the flat, by day or night, she goes to Isa''s and tells Fiona the next day; Isa rings 999 if Dean follows.');
CREATE TABLE report (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	person_id CHAR(32), 
	position INTEGER NOT NULL, 
	agency TEXT NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	received_on DATE, 
	shared VARCHAR(40) NOT NULL, 
	shared_on DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_report PRIMARY KEY (id), 
	CONSTRAINT fk_report_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_report_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "report" VALUES('bf0c4ab932b75ee19b753df3bbfefcec',1,'6c46a5997e195a4ebfe431e13aa7a527','3e13e24d04a65292b56a6bb4db1c4c5e',0,'GP surgery','written',NULL,'not_recorded',NULL,'Received; Dr McVey could not come.');
CREATE TABLE scale (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	scope VARCHAR(40) NOT NULL, 
	child_id CHAR(32), 
	pair_id CHAR(32), 
	question TEXT NOT NULL, 
	low_words TEXT NOT NULL, 
	high_words TEXT NOT NULL, 
	CONSTRAINT pk_scale PRIMARY KEY (id), 
	CONSTRAINT ck_scale_scope_fits CHECK ((scope = 'conference' AND child_id IS NULL AND pair_id IS NULL) OR (scope = 'child' AND child_id IS NOT NULL AND pair_id IS NULL) OR (scope = 'danger_statement' AND child_id IS NULL AND pair_id IS NOT NULL)), 
	CONSTRAINT fk_scale_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_scale_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_scale_pair_id FOREIGN KEY(pair_id) REFERENCES statement_pair (id), 
	CONSTRAINT uq_scale_conference_id_scope_child_id_pair_id UNIQUE (conference_id, scope, child_id, pair_id), 
	CONSTRAINT ck_scale_scope CHECK (scope IN ('conference', 'child', 'danger_statement'))
);
INSERT INTO "scale" VALUES('6272d0517e995f919a5b6f9efd98e7a6',1,'6c46a5997e195a4ebfe431e13aa7a527',0,'conference',NULL,NULL,'Where are we on a scale of 0 to 10?','Very dangerous: it is very likely that a child will be harmed.','Safe enough: no child protection worry is left.');
CREATE TABLE score (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	scale_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	part_id CHAR(32), 
	spoken INTEGER NOT NULL, 
	low INTEGER, 
	high INTEGER, 
	face TEXT NOT NULL, 
	no_score VARCHAR(40), 
	reason TEXT NOT NULL, 
	words TEXT NOT NULL, 
	own_words BOOLEAN NOT NULL, 
	one_higher TEXT NOT NULL, 
	spoken_by_id CHAR(32), 
	given_how TEXT NOT NULL, 
	CONSTRAINT pk_score PRIMARY KEY (id), 
	CONSTRAINT ck_score_high_range CHECK (high IS NULL OR (low IS NOT NULL AND high BETWEEN low AND 20)), 
	CONSTRAINT ck_score_low_range CHECK (low IS NULL OR low BETWEEN 0 AND 20), 
	CONSTRAINT ck_score_score_or_reason CHECK (low IS NULL OR no_score IS NULL), 
	CONSTRAINT fk_score_part_id FOREIGN KEY(part_id) REFERENCES part (id), 
	CONSTRAINT fk_score_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_score_scale_id FOREIGN KEY(scale_id) REFERENCES scale (id), 
	CONSTRAINT fk_score_spoken_by_id FOREIGN KEY(spoken_by_id) REFERENCES person (id), 
	CONSTRAINT uq_score_scale_id_person_id UNIQUE (scale_id, person_id)
);
INSERT INTO "score" VALUES('e6355fece8b6502d956079b509cb9a25',1,'6272d0517e995f919a5b6f9efd98e7a6','77b0b85b91c3594e829938c9d98ef8ed',NULL,1,12,NULL,'',NULL,'','I''m doing what you asked and I''m off the vallies.',1,'',NULL,'');
INSERT INTO "score" VALUES('bff4ac16494f53b9acd41bc58ade7d32',1,'6272d0517e995f919a5b6f9efd98e7a6','dbe0ea63b3425568801ab09e7c7e1d2d',NULL,2,16,NULL,'',NULL,'','There''s nothing wrong with us.',1,'',NULL,'');
INSERT INTO "score" VALUES('37fb1e6bf4045c8ba2eed672e16f1ff1',1,'6272d0517e995f919a5b6f9efd98e7a6','657f4f505f585d828de963648616f406',NULL,3,12,NULL,'',NULL,'','She''s better when she''s at mine.',1,'',NULL,'');
INSERT INTO "score" VALUES('a6328228f0ca53768e54e328e2ece492',1,'6272d0517e995f919a5b6f9efd98e7a6','1c81369f1e2757bc83c3ac12d611de89',NULL,4,10,NULL,'',NULL,'','Four good weeks; the second half of the pregnancy is harder.',0,'',NULL,'');
INSERT INTO "score" VALUES('bdc75473879c57b59626c82bcecc8bd3',1,'6272d0517e995f919a5b6f9efd98e7a6','a6bde5e4a3c95349bb60ec8d2e9e7881',NULL,5,8,10,'',NULL,'','I''ve only met her once.',1,'',NULL,'');
INSERT INTO "score" VALUES('e9739c41ef8753ff9e2cb701f49f8583',1,'6272d0517e995f919a5b6f9efd98e7a6','a68fca85a27752eba997b3dea49e0d4e',NULL,6,12,NULL,'',NULL,'','Clear tests.',0,'',NULL,'');
INSERT INTO "score" VALUES('638379d2356e519da5f36afaa4a4d409',1,'6272d0517e995f919a5b6f9efd98e7a6','fbcdf5db08405409a2c0e4388e2d70ba',NULL,7,6,NULL,'',NULL,'','A known pattern with the last partner.',0,'',NULL,'');
INSERT INTO "score" VALUES('24df9c24e3385150884748d9bf8afd2f',1,'6272d0517e995f919a5b6f9efd98e7a6','9a2f0b17c89b5c718ac0c69a6091dd2f',NULL,8,8,NULL,'',NULL,'','Dean''s part is untested.',0,'',NULL,'');
CREATE TABLE score_revision (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	score_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	low INTEGER, 
	high INTEGER, 
	face TEXT NOT NULL, 
	no_score VARCHAR(40), 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_score_revision PRIMARY KEY (id), 
	CONSTRAINT fk_score_revision_score_id FOREIGN KEY(score_id) REFERENCES score (id)
);
CREATE TABLE setting (
	name TEXT NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('preference scheme','"dark"');
CREATE TABLE staff_safety_note (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	person_id CHAR(32), 
	text TEXT NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_staff_safety_note PRIMARY KEY (id), 
	CONSTRAINT fk_staff_safety_note_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_staff_safety_note_family_id FOREIGN KEY(family_id) REFERENCES family (id), 
	CONSTRAINT fk_staff_safety_note_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE statement_pair (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	danger_statement TEXT NOT NULL, 
	safety_goal TEXT NOT NULL, 
	disagreement TEXT NOT NULL, 
	CONSTRAINT pk_statement_pair PRIMARY KEY (id), 
	CONSTRAINT fk_statement_pair_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id)
);
INSERT INTO "statement_pair" VALUES('aac6fd6f23e657018dacbe6827eadee4',1,'6c46a5997e195a4ebfe431e13aa7a527',0,'Fiona, Eilidh, the police and Isa are worried that Dean will hurt Shannon, or that Shannon will take tablets when she is frightened or low, and that the baby could be harmed before birth, be born unwell, or be in the arms of someone who is not safe to hold a baby.','Baby is born healthy at or after 37 weeks. For the first six months baby is always cared for by an adult who has taken nothing, in a warm, clean home, with nobody shouting or hitting. Shannon has two people to ring at any hour, and rings them.','');
CREATE TABLE step (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	plan_id CHAR(32) NOT NULL, 
	pair_id CHAR(32), 
	part_id CHAR(32), 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	who_text TEXT NOT NULL, 
	when_kind VARCHAR(40) NOT NULL, 
	when_text TEXT NOT NULL, 
	starts_on DATE, 
	due_on DATE, 
	evidence TEXT NOT NULL, 
	checker_text TEXT NOT NULL, 
	if_wrong TEXT NOT NULL, 
	bottom_line BOOLEAN NOT NULL, 
	family_own BOOLEAN NOT NULL, 
	draft BOOLEAN NOT NULL, 
	coach_dismissed TEXT NOT NULL, 
	carried_from_id CHAR(32), 
	CONSTRAINT pk_step PRIMARY KEY (id), 
	CONSTRAINT ck_step_dates_in_order CHECK (due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on), 
	CONSTRAINT fk_step_carried_from_id FOREIGN KEY(carried_from_id) REFERENCES step (id), 
	CONSTRAINT fk_step_pair_id FOREIGN KEY(pair_id) REFERENCES statement_pair (id), 
	CONSTRAINT fk_step_part_id FOREIGN KEY(part_id) REFERENCES part (id), 
	CONSTRAINT fk_step_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id)
);
INSERT INTO "step" VALUES('459ed2ceb4d65942a28d45036f13ae00',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,1,'Shannon gives a sample at the recovery service every Monday. Kerr tells Fiona the same day if it shows tablets or was missed.','','frequency','every Monday',NULL,NULL,'The test results.','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('0dd49c9617fa5cadb63ff2fbe03426f0',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,0,'Eilidh sees Shannon every two weeks until 36 weeks, then every week, with ten minutes alone each time.','','frequency','every two weeks to 36 weeks, then weekly',NULL,NULL,'','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('5da7b69f573d5cafadb50582382015ec',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,2,'If Dean shouts, threatens or pushes, Shannon rings Isa, goes there, and tells Fiona the next day. Isa rings 999 if he follows.','','trigger','each time',NULL,NULL,'','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('7bfd91cb81325c588de5e7f2dc5c9ff4',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,3,'Shannon and baby stay at Isa''s for at least the first six weeks after the birth.','','trigger','from the birth, for at least six weeks',NULL,NULL,'','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('51879b8993365457a2794ec4e276dbb5',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,4,'The council replaces the cooker and treats the mould by 17 July; Nadia looks on 20 July.','the council','date','by 17 July',NULL,'2026-07-17','Nadia looks on 20 July.','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('98fc4672fdb85e57904a522191d8e6ec',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,5,'Dean will be seen by Fiona on his own on 11 and 25 June about being a dad.','','date','11 and 25 June','2026-06-11','2026-06-25','','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('4b10e044ccf554729cdd453caf2f06c8',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,6,'When Shannon is in labour the ward rings Fiona, or the emergency team out of hours. Who may visit is on the card in the notes.','the ward','trigger','when labour starts',NULL,NULL,'','','',0,0,0,'',NULL);
INSERT INTO "step" VALUES('7219f63ce25c5e21ac4e3b82bd232233',1,'252a57b417865ae4812f5f9e969a69fa','aac6fd6f23e657018dacbe6827eadee4',NULL,7,'Baby does not leave hospital before the pre-discharge meeting. Shannon gets the plan on paper.','the ward','trigger','before going home',NULL,NULL,'','','',0,0,0,'',NULL);
CREATE TABLE step_entry (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	step_id CHAR(32) NOT NULL, 
	entry_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_step_entry PRIMARY KEY (id), 
	CONSTRAINT fk_step_entry_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id), 
	CONSTRAINT fk_step_entry_step_id FOREIGN KEY(step_id) REFERENCES step (id), 
	CONSTRAINT uq_step_entry_step_id_entry_id UNIQUE (step_id, entry_id)
);
INSERT INTO "step_entry" VALUES('c2f251d69d115c07a4cf694da42beb9e',1,'459ed2ceb4d65942a28d45036f13ae00','5398b5a8d9425ffb94ffe7e4ef1bd920');
INSERT INTO "step_entry" VALUES('ab8518b0d92051e994cd7d1b23c9ca56',1,'0dd49c9617fa5cadb63ff2fbe03426f0','7f4f2295da3f56d68e8830b5cfe545b4');
INSERT INTO "step_entry" VALUES('fb5f6b3c0e375e119b1084d3f916d0cf',1,'0dd49c9617fa5cadb63ff2fbe03426f0','d899f2d63b8b54d98a0509cef541e90b');
INSERT INTO "step_entry" VALUES('35af195b1eb15c6bb6ac2f247b021823',1,'5da7b69f573d5cafadb50582382015ec','d899f2d63b8b54d98a0509cef541e90b');
INSERT INTO "step_entry" VALUES('8b91ce18f970542892d14994fd1f28af',1,'7bfd91cb81325c588de5e7f2dc5c9ff4','705483cf551c5843a1cf8f3d93bccde1');
INSERT INTO "step_entry" VALUES('6c073ca66f90550cb935e943a3185647',1,'7bfd91cb81325c588de5e7f2dc5c9ff4','9bd8bca744385b30be5935a8b2f31bb3');
INSERT INTO "step_entry" VALUES('c8082818303557548906327a02a0a4cb',1,'51879b8993365457a2794ec4e276dbb5','9bd8bca744385b30be5935a8b2f31bb3');
INSERT INTO "step_entry" VALUES('00684516938f5469b867d223207050f5',1,'98fc4672fdb85e57904a522191d8e6ec','d899f2d63b8b54d98a0509cef541e90b');
INSERT INTO "step_entry" VALUES('0a7adb5f12145b6cb889561d7411f512',1,'98fc4672fdb85e57904a522191d8e6ec','9f12499c5a16570287f3c0f54ecb8606');
INSERT INTO "step_entry" VALUES('158c067245375587ba279b181fe13716',1,'4b10e044ccf554729cdd453caf2f06c8','7e29f9ed987a5f8fb4889593b63bf182');
INSERT INTO "step_entry" VALUES('4e61884919bc53c2bffd2a5c876b394d',1,'7219f63ce25c5e21ac4e3b82bd232233','705483cf551c5843a1cf8f3d93bccde1');
INSERT INTO "step_entry" VALUES('f8d98697357e5a53985eccb08d05321c',1,'7219f63ce25c5e21ac4e3b82bd232233','5398b5a8d9425ffb94ffe7e4ef1bd920');
CREATE TABLE step_person (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	step_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_step_person PRIMARY KEY (id), 
	CONSTRAINT fk_step_person_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_step_person_step_id FOREIGN KEY(step_id) REFERENCES step (id), 
	CONSTRAINT uq_step_person_step_id_person_id_role UNIQUE (step_id, person_id, role)
);
INSERT INTO "step_person" VALUES('f430b0fe27b05912955c206c368c0265',1,'0dd49c9617fa5cadb63ff2fbe03426f0','1c81369f1e2757bc83c3ac12d611de89','does',0);
INSERT INTO "step_person" VALUES('6bf172c6a75c53ba86faf7c9f66b682e',1,'5da7b69f573d5cafadb50582382015ec','77b0b85b91c3594e829938c9d98ef8ed','does',0);
INSERT INTO "step_person" VALUES('2fbea5d65a6257a68bd821d9da4a5f0d',1,'5da7b69f573d5cafadb50582382015ec','657f4f505f585d828de963648616f406','does',1);
INSERT INTO "step_person" VALUES('6167f6a28f89569eb0a75e942dd6c886',1,'7bfd91cb81325c588de5e7f2dc5c9ff4','77b0b85b91c3594e829938c9d98ef8ed','does',0);
INSERT INTO "step_person" VALUES('b0a245ca5d5e53fcb87dc8166e2fc057',1,'7bfd91cb81325c588de5e7f2dc5c9ff4','657f4f505f585d828de963648616f406','does',1);
INSERT INTO "step_person" VALUES('3f6edd6c3a505bc49e800de1cdb28b35',1,'51879b8993365457a2794ec4e276dbb5','a6bde5e4a3c95349bb60ec8d2e9e7881','checks',0);
INSERT INTO "step_person" VALUES('e33b746891ce5d7298a8e525b8c0128e',1,'98fc4672fdb85e57904a522191d8e6ec','9a2f0b17c89b5c718ac0c69a6091dd2f','does',0);
INSERT INTO "step_person" VALUES('10747a79001350049bd99519b3f3fc8e',1,'98fc4672fdb85e57904a522191d8e6ec','dbe0ea63b3425568801ab09e7c7e1d2d','does',1);
INSERT INTO "step_person" VALUES('38b744e56a1756878b70014cdf4c56c9',1,'4b10e044ccf554729cdd453caf2f06c8','9a2f0b17c89b5c718ac0c69a6091dd2f','does',0);
INSERT INTO "step_person" VALUES('a9e522196b8d5dd39e85487cf8c1aad6',1,'7219f63ce25c5e21ac4e3b82bd232233','9a2f0b17c89b5c718ac0c69a6091dd2f','does',0);
INSERT INTO "step_person" VALUES('777376e6bb3c53dcb4bd4e64d142083e',1,'459ed2ceb4d65942a28d45036f13ae00','77b0b85b91c3594e829938c9d98ef8ed','does',0);
INSERT INTO "step_person" VALUES('f021335b9a3d5956b1ff377ea60caa8c',1,'459ed2ceb4d65942a28d45036f13ae00','a68fca85a27752eba997b3dea49e0d4e','does',1);
CREATE TABLE step_review (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	conference_id CHAR(32) NOT NULL, 
	step_id CHAR(32) NOT NULL, 
	on_date DATE, 
	evidence TEXT NOT NULL, 
	seen_by TEXT NOT NULL, 
	deviation TEXT NOT NULL, 
	why TEXT NOT NULL, 
	response TEXT NOT NULL, 
	who_tells_whom TEXT NOT NULL, 
	CONSTRAINT pk_step_review PRIMARY KEY (id), 
	CONSTRAINT fk_step_review_conference_id FOREIGN KEY(conference_id) REFERENCES conference (id), 
	CONSTRAINT fk_step_review_step_id FOREIGN KEY(step_id) REFERENCES step (id)
);
CREATE TABLE tie (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	child_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	relation VARCHAR(40) NOT NULL, 
	parental_responsibility BOOLEAN NOT NULL, 
	lives_with BOOLEAN NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_tie PRIMARY KEY (id), 
	CONSTRAINT ck_tie_not_own_relative CHECK (person_id <> child_id), 
	CONSTRAINT fk_tie_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_tie_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_tie_person_id_child_id UNIQUE (person_id, child_id)
);
INSERT INTO "tie" VALUES('eb7cc072bf895f3dbf4eb2cd7571cea6',1,'77b0b85b91c3594e829938c9d98ef8ed','54731b5d977a5a9e8fcd1fd25fbbc0d8',0,'mother',0,1,'');
INSERT INTO "tie" VALUES('84e4ced23a8f5c129b7c8720af30b86d',1,'dbe0ea63b3425568801ab09e7c7e1d2d','54731b5d977a5a9e8fcd1fd25fbbc0d8',0,'father',0,0,'Not on the tenancy; at the flat most nights.');
INSERT INTO "tie" VALUES('603b07dd2ad0592ba592dadf6802d4e6',1,'657f4f505f585d828de963648616f406','54731b5d977a5a9e8fcd1fd25fbbc0d8',0,'great_grandparent',0,0,'');
INSERT INTO "tie" VALUES('8bacdc96058e55c7ad33d7108ca9089e',1,'725388f2b75e5175a4708fd067a44d90','54731b5d977a5a9e8fcd1fd25fbbc0d8',0,'other',0,0,'Shannon''s former foster carer.');
CREATE TABLE visit (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	by_id CHAR(32), 
	seen BOOLEAN NOT NULL, 
	seen_alone BOOLEAN NOT NULL, 
	at_home BOOLEAN NOT NULL, 
	unannounced BOOLEAN NOT NULL, 
	note TEXT NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	child_id CHAR(32), 
	on_date DATE, 
	CONSTRAINT pk_visit PRIMARY KEY (id), 
	CONSTRAINT ck_visit_alone_means_seen CHECK (seen OR NOT seen_alone), 
	CONSTRAINT fk_visit_by_id FOREIGN KEY(by_id) REFERENCES person (id), 
	CONSTRAINT fk_visit_child_id FOREIGN KEY(child_id) REFERENCES person (id), 
	CONSTRAINT fk_visit_family_id FOREIGN KEY(family_id) REFERENCES family (id)
);
CREATE TABLE withholding (
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	subject_table TEXT NOT NULL, 
	subject_id CHAR(32) NOT NULL, 
	field TEXT NOT NULL, 
	person_id CHAR(32), 
	from_family BOOLEAN NOT NULL, 
	staff_only BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_withholding PRIMARY KEY (id), 
	CONSTRAINT ck_withholding_one_audience CHECK ((CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN from_family THEN 1 ELSE 0 END) + (CASE WHEN staff_only THEN 1 ELSE 0 END) = 1), 
	CONSTRAINT fk_withholding_family_id FOREIGN KEY(family_id) REFERENCES family (id), 
	CONSTRAINT fk_withholding_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_withholding_subject_table_subject_id_field_person_id UNIQUE (subject_table, subject_id, field, person_id)
);
INSERT INTO "withholding" VALUES('48a5f3ff5fab5e00a78180afc2c2d954',1,'632d874f0a195847b520a8064c2a1fa0','entry','7e29f9ed987a5f8fb4889593b63bf182','','dbe0ea63b3425568801ab09e7c7e1d2d',0,0,'Shannon has not told him.');
INSERT INTO "withholding" VALUES('1c5b437b129958c3852905a97c32f4bc',1,'632d874f0a195847b520a8064c2a1fa0','step','4b10e044ccf554729cdd453caf2f06c8','','dbe0ea63b3425568801ab09e7c7e1d2d',0,0,'Who may visit on the ward is Shannon''s to decide.');
CREATE INDEX ix_journal_conference_number ON journal (conference_id, number);
CREATE INDEX ix_journal_family_id ON journal (family_id);
CREATE INDEX ix_person_family_id ON person (family_id);
CREATE INDEX ix_chronology_event_family_id ON chronology_event (family_id);
CREATE INDEX ix_conference_family_id ON conference (family_id);
CREATE INDEX ix_contact_detail_person_id ON contact_detail (person_id);
CREATE INDEX ix_denied_access_family_id ON denied_access (family_id);
CREATE INDEX ix_difference_family_id ON difference (family_id);
CREATE INDEX ix_engagement_family_id ON engagement (family_id);
CREATE INDEX ix_staff_safety_note_family_id ON staff_safety_note (family_id);
CREATE INDEX ix_tie_child_id ON tie (child_id);
CREATE INDEX ix_visit_family_id ON visit (family_id);
CREATE INDEX ix_withholding_family_id ON withholding (family_id);
CREATE INDEX ix_withholding_person_id ON withholding (person_id);
CREATE INDEX ix_withholding_subject_id ON withholding (subject_id);
CREATE INDEX ix_advocacy_offer_family_id ON advocacy_offer (family_id);
CREATE INDEX ix_agency_view_conference_id ON agency_view (conference_id);
CREATE INDEX ix_approval_conference_id ON approval (conference_id);
CREATE INDEX ix_child_voice_child_id ON child_voice (child_id);
CREATE INDEX ix_conference_child_child_id ON conference_child (child_id);
CREATE INDEX ix_copy_conference_id ON copy (conference_id);
CREATE INDEX ix_copy_person_id ON copy (person_id);
CREATE INDEX ix_core_group_member_person_id ON core_group_member (person_id);
CREATE INDEX ix_critical_answer_conference_id ON critical_answer (conference_id);
CREATE INDEX ix_decision_child_id ON decision (child_id);
CREATE INDEX ix_denied_access_action_denial_id ON denied_access_action (denial_id);
CREATE INDEX ix_document_conference_id ON document (conference_id);
CREATE INDEX ix_next_date_conference_id ON next_date (conference_id);
CREATE INDEX ix_part_conference_id ON part (conference_id);
CREATE INDEX ix_report_conference_id ON report (conference_id);
CREATE INDEX ix_statement_pair_conference_id ON statement_pair (conference_id);
CREATE INDEX ix_attendance_person_id ON attendance (person_id);
CREATE INDEX ix_entry_conference_id ON entry (conference_id);
CREATE INDEX ix_pair_child_child_id ON pair_child (child_id);
CREATE INDEX ix_scale_conference_id ON scale (conference_id);
CREATE INDEX ix_step_plan_id ON step (plan_id);
CREATE INDEX ix_entry_child_child_id ON entry_child (child_id);
CREATE INDEX ix_impact_child_id ON impact (child_id);
CREATE INDEX ix_score_person_id ON score (person_id);
CREATE INDEX ix_step_entry_entry_id ON step_entry (entry_id);
CREATE INDEX ix_step_person_person_id ON step_person (person_id);
CREATE INDEX ix_step_review_conference_id ON step_review (conference_id);
CREATE INDEX ix_step_review_step_id ON step_review (step_id);
CREATE INDEX ix_score_revision_score_id ON score_revision (score_id);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
COMMIT;
