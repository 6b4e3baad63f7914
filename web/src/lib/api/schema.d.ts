// Made from api/openapi.json by `npm run openapi`.
export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process reaches its database; 503 when not */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInSendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInOpenSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signInCloseSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signInReadOwnAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of staff, also those that have ended */
        get: operations["accountsAll"];
        put?: never;
        /** Add an account; whose it is gets a mail that says how to come in */
        post: operations["accountsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account */
        get: operations["accountsOne"];
        /** Change an account, give it other roles, or end it */
        put: operations["accountsChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of today, by name */
        get: operations["membersList"];
        put?: never;
        /** Add somebody with as little as possible */
        post: operations["membersAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organisation asks for a desk; staff look at it */
        post: operations["organisationApplicationsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acts for the organisation, since when and until when, and what it has asked for */
        get: operations["rolesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/roles/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask staff for another person at the desk */
        post: operations["rolesAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/roles/end-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask staff to end somebody’s access */
        post: operations["rolesEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisation-role-wishes/{id}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what an organisation has asked for its desk */
        post: operations["rolesFulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisation-role-wishes/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a wish of an organisation be, with a reason, which is mailed */
        post: operations["rolesDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisation-desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications to look at, and the desks that are open */
        get: operations["staffOrganisationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisation-applications/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organisation is who it says; its contact person is invited */
        post: operations["staffOrganisationsVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisation-applications/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline with a reason, which is mailed */
        post: operations["staffOrganisationsDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisations/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a second person to the desk of an organisation */
        post: operations["staffOrganisationsGive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisations/{id}/roles/{accountId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a role at once */
        post: operations["staffOrganisationsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that are not over, filtered and by pages */
        get: operations["catalogueRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions of the courses that match, of one month */
        get: operations["catalogueDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course with all its sessions, also when it is over or cancelled */
        get: operations["catalogueRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/share-image.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Picture for link previews, 1200 by 630 */
        get: operations["catalogueShareImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest courses that match, for feed readers */
        get: operations["courseFeedAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is fine, worth a look, or in the way before a run is published */
        get: operations["publicationCheck"];
        put?: never;
        /** Show a run to everybody */
        post: operations["publicationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/publication/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Show a run to everybody at a moment */
        put: operations["publicationLater"];
        post?: never;
        /** Take a planned publication back */
        delete: operations["publicationNever"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From when and until when people sign up, and when staff decide whether a run takes place */
        get: operations["deadlinesLook"];
        /** Change these days; nobody loses a place */
        put: operations["deadlinesSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planning/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What courses can be made of */
        get: operations["planningOfferings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planning/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A new course as it would be, with what staff choose from */
        get: operations["planningTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planning/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The dates of a series, and which days are left out and why; stores nothing */
        post: operations["planningSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planning/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses dates that saving would refuse, each at its field; stores nothing */
        post: operations["planningDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planning/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What speaks against dates: double bookings, days off and more; stores nothing */
        post: operations["planningCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of all states, the next ones first */
        get: operations["staffRunsList"];
        put?: never;
        /** Make a course as a draft that only staff see */
        post: operations["draftsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course as staff wrote it */
        get: operations["draftsLook"];
        /** Write a course anew that nobody has seen yet */
        put: operations["draftsSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course as everybody will see it */
        get: operations["draftsPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All offerings, also those of which no new course is made */
        get: operations["offeringsList"];
        put?: never;
        /** Write down what can be held again and again */
        post: operations["offeringsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offerings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An offering as staff wrote it */
        get: operations["offeringsLook"];
        /** Write an offering anew; its modules, language and name are those of all its courses at once */
        put: operations["offeringsSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offerings/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make no new course of it; those that there are go on */
        post: operations["offeringsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offerings/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make courses of it again */
        post: operations["offeringsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offering-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a new offering of each kind begins with */
        get: operations["offeringsListTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offering-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a new offering of this kind begins with */
        get: operations["offeringsTemplate"];
        /** From today on new offerings of this kind begin otherwise */
        put: operations["offeringsSetTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody reads about a course, in all its languages */
        get: operations["runTextsLook"];
        /** Write the text in its own language anew, also once it is public */
        put: operations["runTextsChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/texts/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the text in another language */
        put: operations["runTextsTranslate"];
        post?: never;
        /** No longer show the text in this language */
        delete: operations["runTextsRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every date of some days, with rooms, trainers, closed days and what speaks against each date */
        get: operations["plannerRange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planner/fits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On which days in which rooms a date does not fit, and why; what is left out is free */
        get: operations["plannerFits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planner/runs/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move a date of a draft, alone or with others; nobody is told */
        put: operations["plannerMove"];
        post?: never;
        /** Take a date out of a draft */
        delete: operations["plannerRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/planner/runs/{id}/sessions/{sessionId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One more date of a draft, like this one */
        post: operations["plannerCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/towns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Towns that are known, each with the number of its courses */
        get: operations["townsTowns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to ask about a run, who organises and pays it, what is good to know */
        get: operations["factsLook"];
        /** Change it, also once the run is published; nobody is told */
        put: operations["factsSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/master-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is of everything that a course is planned from */
        get: operations["masterDataCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Districts and cities of today */
        get: operations["masterDataTerritories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one can ask about courses */
        get: operations["masterDataContacts"];
        put?: never;
        /** Enter somebody one can ask */
        post: operations["masterDataAddContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody one can ask */
        get: operations["masterDataContact"];
        /** Write them anew; the courses that name them show it at once */
        put: operations["masterDataChangeContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programmes that pay for courses */
        get: operations["masterDataProgrammes"];
        put?: never;
        /** Enter a programme */
        post: operations["masterDataAddProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A programme */
        get: operations["masterDataProgramme"];
        /** Write a programme anew */
        put: operations["masterDataChangeProgramme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Houses with their rooms */
        get: operations["venuesVenues"];
        put?: never;
        /** Enter a house */
        post: operations["venuesAddVenue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A house */
        get: operations["venuesVenue"];
        /** Write a house anew; the courses in it show it at once */
        put: operations["venuesChangeVenue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/venues/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a room of a house */
        post: operations["venuesAddRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A room */
        get: operations["venuesRoom"];
        /** Write a room anew */
        put: operations["venuesChangeRoom"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/days-off/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year's holidays and closing days */
        get: operations["daysOffYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/days-off/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** School holidays, or days on which it is closed */
        get: operations["daysOffOne"];
        /** Write days off anew */
        put: operations["daysOffChange"];
        post?: never;
        /** Take days off back */
        delete: operations["daysOffRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/days-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter days off; what is planned on them already stays */
        post: operations["daysOffAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/days-off/{id}/kept-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The dates on these days take place all the same */
        post: operations["daysOffKeepDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations that can be chosen for courses */
        get: operations["organisersAll"];
        put?: never;
        /** Enter an organisation */
        post: operations["organisersAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/organisers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation */
        get: operations["organisersOne"];
        /** Write it anew; its courses show it at once */
        put: operations["organisersChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Telephone, e-mail and hours of the office */
        get: operations["officeReached"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, to be written anew */
        get: operations["officeSeen"];
        /** Write it anew; every page and every mail says it at once */
        put: operations["officeChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule value with the days from which it held, holds and will hold */
        get: operations["ruleValuesAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/settings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule value */
        get: operations["ruleValuesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/settings/{name}/values/{validFrom}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A new value from a day on, today at the earliest */
        put: operations["ruleValuesChange"];
        post?: never;
        /** Take back a value whose day has not come */
        delete: operations["ruleValuesTakeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the places of a run are given, and after the draw everything to draw again */
        get: operations["allocationAllocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decide how the places of a run are given, before anybody has one */
        put: operations["allocationSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a place without an account; the same key and body give the same booking again */
        post: operations["bookingBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would come of a booking, before it is made; nothing is kept */
        post: operations["eligibilityPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a booking is a request, or what to mind, for the person */
        get: operations["eligibilityOfBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/other-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a booking may move to: other dates with free places, or what is offered for a cancelled course */
        get: operations["movesChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a booking to another run in one step */
        post: operations["movesMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/other-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other dates of the same course with free places */
        get: operations["movesOthers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a booking to another run for a person */
        post: operations["movesMoveFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the personal links of an address again */
        post: operations["myLinksSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings and certificates behind a personal link */
        get: operations["myPagePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a booking */
        post: operations["myPageCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an offered seat, or let it go */
        post: operations["myPageAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/link-renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the personal link of a person by a new one */
        post: operations["myPageRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/party/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel bookings of a party, one or all; for who booked for all */
        post: operations["partiesCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/party/separation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait one by one from now on; for who booked for all */
        post: operations["partiesSeparate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the place of an organisation to another of its people */
        post: operations["replacementsByStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bookings/{bookingId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may take an own place, and how it would stand then */
        get: operations["replacementsChoicesOf"];
        put?: never;
        /** Give an own place to another member */
        post: operations["replacementsByOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places of a run, the quotas on it, and its places of other kinds */
        get: operations["staffPlacesReadPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the capacity; never below what is taken or held, never above the room */
        put: operations["staffPlacesChangeCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/quotas/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hold places for an organisation until a day */
        put: operations["staffPlacesSetQuota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/quotas/{organisationId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the unused places of a quota to everybody now */
        post: operations["staffPlacesReleaseQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/extra-places/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How many places a run has for children, online or on site */
        put: operations["staffPlacesSetExtraPlaces"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/named-bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a free place for somebody by name, with a reason, also once registration is closed */
        post: operations["staffPlacesAddNamed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/overbookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a person beyond the capacity, with a reason, up to what the room holds */
        post: operations["staffPlacesOverbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of all runs that wait for a decision, the oldest first */
        get: operations["requestsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has to be ordered for a run, in numbers and without names */
        get: operations["requestsOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/bulk-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom an act on several bookings would concern, and what speaks against it; changes nothing */
        post: operations["requestsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, reject, put on the waiting list or cancel several bookings; each succeeds or is refused alone */
        post: operations["requestsAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bulk-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an act on many bookings went, or how far it is */
        get: operations["requestsJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run, by id or code */
        get: operations["staffRunsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Participants by tab, with counts */
        get: operations["staffRunsListParticipants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/participants/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them */
        get: operations["staffRunsReadParticipant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/participants-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a tab as a table; the log tells who took it */
        get: operations["staffRunsExportParticipants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to a request, or give a free place to somebody who waits */
        post: operations["staffRunsApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to a request, with a reason for the person */
        post: operations["staffRunsReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a booking for a person */
        post: operations["staffRunsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a run off, or put it together with another one; everybody is told */
        post: operations["staffRunsCallOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a run takes place; everybody is told */
        post: operations["staffRunsConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/decision-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put off the day of the decision; everybody is told */
        post: operations["staffRunsExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may book a run */
        get: operations["runRulesLook"];
        /** Say who may book a run; bookings that there are stay */
        put: operations["runRulesSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to a run, the latest first; its participants aside */
        get: operations["runStoryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/bookings/{booking}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one booking, attendance among it, the latest first */
        get: operations["runStoryOfBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was written to people about a run, by kind, and whom it did not reach */
        get: operations["runStoryMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a run meets online, and who hears of a change */
        get: operations["meetingsOfRun"];
        /** Say where a run meets online; whoever has a place is told */
        put: operations["meetingsSetOfRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for one date, which may meet elsewhere than its run */
        get: operations["meetingsOfSession"];
        /** Say where one date meets online; null lets it follow its run */
        put: operations["meetingsSetOfSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One date of a run, the rooms there are, and what people answered to its new time */
        get: operations["sessionMovesPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/move-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would come of moving a date; changes nothing */
        post: operations["sessionMovesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a date to another time or room; everybody concerned is told, at once or when staff say so */
        post: operations["sessionMovesMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/move-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dates that were moved before anybody was told, and who would hear of them */
        get: operations["moveNoticesRead"];
        put?: never;
        /** Tell everybody concerned of the moved dates, once, of where they are now */
        post: operations["moveNoticesSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change between on site and online, until the day before the course begins */
        post: operations["switchModeChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offered seats that wait for an answer; who has no e-mail comes first */
        get: operations["waitlistOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note the answer of a person to an offered seat, as heard on the phone */
        post: operations["waitlistAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/offer-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give somebody longer to answer an offered seat, with a reason; never past the start */
        post: operations["waitlistExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/waitlist/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer no more seats of a run by itself */
        post: operations["waitlistPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/waitlist/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer free seats of a run again */
        post: operations["waitlistResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/waitlist/party-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what becomes of free seats while there are too few for a party that waits together */
        post: operations["waitlistPartyRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a request on the waiting list; its seat goes to the next who waits */
        post: operations["waitlistPutOnList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/queue-position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move somebody within the waiting list, with a reason */
        post: operations["waitlistMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Upcoming and past places of own members, by run */
        get: operations["enrolmentsOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run has for the organisation */
        get: operations["enrolmentsRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/runs/{runId}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own enrolments of a run, and nobody else’s */
        get: operations["enrolmentsOfRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bookings/{bookingId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel one own enrolment */
        post: operations["enrolmentsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bookings/{bookingId}/slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Slip with QR code and PIN for somebody without e-mail */
        get: operations["enrolmentsSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members/{membershipId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From today on the person is no member; their bookings stay theirs */
        post: operations["enrolmentsEndMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/enrolments/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one act has come to, and the lines that are still open */
        get: operations["enrolmentsBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/enrolments/{batchId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the whole act, within five minutes */
        post: operations["enrolmentsUndoBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/enrolments/{batchId}/slips.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All slips of one act */
        get: operations["enrolmentsSlipsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/enrolments/{batchId}/list.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was enrolled, for the organisation’s own records */
        get: operations["enrolmentsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a list for a run: pasted, as a file, or of members. Nobody is enrolled by it */
        post: operations["importsOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list line by line, with what each would come to now */
        get: operations["importsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/imports/{importId}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the columns hold */
        put: operations["importsColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct, decide or take out lines */
        put: operations["importsRows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/imports/{importId}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines that cannot be enrolled as they are */
        get: operations["importsProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/imports/{importId}/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol all lines that can be enrolled, in one act; the others stay */
        post: operations["importsEnrolAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/new-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who needs a new slip, because the organisation that had the old one is theirs no longer */
        get: operations["newSlipsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/new-slips/{bookingId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The new slip, until it is handed over */
        get: operations["newSlipsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/new-slips/{bookingId}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person has the new slip */
        post: operations["newSlipsHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/{code}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a booking with the code and the PIN of its slip */
        post: operations["slipsOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came for how many units, date by date */
        get: operations["attendanceReadAttendance"];
        /** Record attendance: all entries or none */
        put: operations["attendanceRecordAttendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/attendance-sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheet of paper for one date: names and cells to sign */
        get: operations["attendancePrintSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/attendance-strips.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on strips, one for each person, for a confidential group */
        get: operations["attendancePrintStrips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/name-tags.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A name tag for everybody who comes */
        get: operations["attendancePrintNameTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a run that is over: every participant gets an outcome */
        post: operations["attendanceCompleteRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/early-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a run that people have attended before its last date; everybody is told, and it is closed as usual */
        post: operations["attendanceEndRunEarly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the attendance of a closed run again, with a reason for the log */
        post: operations["attendanceReopenRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a closed run as settled: its proof of use is handed in */
        put: operations["attendanceSettleRun"];
        post?: never;
        /** Take the mark back */
        delete: operations["attendanceUndoSettlement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/sessions/{sessionId}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it means to miss one date */
        get: operations["mySessionsLook"];
        put?: never;
        /** Say that one cannot come to one date, or can after all; the place stays */
        post: operations["mySessionsExcuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/sessions/{sessionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer whether one can come on the new date of a session that was moved */
        post: operations["mySessionsAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/new-date-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would come of one more date of a published run; changes nothing */
        post: operations["newDatesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a date to a published run; everybody concerned is told */
        post: operations["newDatesAddDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/falls-out-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would come of a date that does not take place; changes nothing */
        post: operations["staffDatesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/sessions/{sessionId}/falls-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A date that nobody has attended does not take place; everybody concerned is told */
        post: operations["staffDatesDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a person no longer comes, or comes after all */
        post: operations["staffParticipationDepart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{id}/seat-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Free the seat of somebody who did not come to their first date; they are told, with the way back */
        post: operations["staffParticipationRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-in/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is expected at a date, as a device at its door may know it */
        get: operations["checkInReadList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-in/{sessionId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a device saw, now or while it had no network; nothing is noted twice */
        post: operations["checkInNoteEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-in/{sessionId}/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose code it is that is not on the list, and where they are expected */
        post: operations["checkInLookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-in/{sessionId}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take somebody in who has not booked */
        post: operations["checkInTakeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-in/{sessionId}/late-walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody who has not booked was let in while there was no network */
        post: operations["checkInLetIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one can check in today: staff at every date, a device at the doors that let it in */
        get: operations["doorsReadToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doors/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which date the link of a door is for */
        get: operations["doorsLook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doors/{token}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let this device in at a door with its PIN, for the day of its date */
        post: operations["doorsOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{sessionId}/doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The doors of a date, and what was seen there */
        get: operations["staffDoorsReadDoors"];
        put?: never;
        /** Make a link with a PIN for whoever stands at a door of this date */
        post: operations["staffDoorsMakeDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doors/{doorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a door: its devices are let in no more and forget the list */
        delete: operations["staffDoorsEndDoor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/walk-ins/{walkInId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Somebody who was let in without a booking is settled, and what was noted of them goes */
        delete: operations["staffDoorsSettleWalkIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organisation tells the people whom it booked, because no mail can */
        get: operations["ownCallsList"];
        put?: never;
        /** Note that the organisation has told one of its own */
        post: operations["ownCallsNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to call because no mail can tell them, the nearest day first */
        get: operations["staffCallsList"];
        put?: never;
        /** Note that somebody was told, or that nobody answered */
        post: operations["staffCallsNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{code}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this certificate real? The code as printed; dashes, case and the letters O, I and L are forgiven */
        get: operations["certificatesVerifyCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/certificates/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate, for its holder */
        get: operations["certificatesDownloadOwnCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/bookings/{bookingId}/certificate-sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let the organisation that enrolled me have my certificate, or no longer */
        put: operations["sharingSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/bookings/{bookingId}/certificate-sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the organisation that enrolled somebody may have their certificate */
        get: operations["sharingNoted"];
        /** Note what somebody has said about it who has no link of their own */
        put: operations["sharingNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That there are certificates of own enrolments of members of today; what they say once the holder agrees */
        get: operations["sharingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/certificates/{certificateId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate whose holder agrees */
        get: operations["sharingFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be issued, what is held back, and how the latest order is doing */
        get: operations["staffCertificatesReadRunCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/certificates/{bookingId}/preview.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as it would be issued today, marked as a draft */
        get: operations["staffCertificatesPreviewCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/certificates/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue every document that is due; progress is read from the batch */
        post: operations["staffCertificatesOrderCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificate-batches/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All certificates of an order in one file */
        get: operations["staffCertificatesDownloadBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificate-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an order has come */
        get: operations["staffCertificatesReadBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificates/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate, the same bytes every time */
        get: operations["staffCertificatesDownloadCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a certificate back; the check page says so at once */
        post: operations["staffCertificatesRevokeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/persons/{id}/latin-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write down how a name is spelt in Latin letters */
        put: operations["staffCertificatesCorrectLatinName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Personal feed to subscribe to: `/api/v1/feeds/{token}.ics`, also at `/f/{token}.ics` */
        get: operations["calendarFilesFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All coming dates of the courses that match, to subscribe to */
        get: operations["calendarFilesMatching"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates behind a personal link, to download */
        get: operations["calendarFilesMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All dates of a public run, by id or slug */
        get: operations["calendarFilesRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/sessions/{sessionId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One date of a public run */
        get: operations["calendarFilesSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who teaches */
        get: operations["trainersList"];
        put?: never;
        /** Write down somebody who teaches */
        post: operations["trainersAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/touched-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Coming dates on days on which somebody who teaches them is absent (E11) */
        get: operations["trainersTouched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody who teaches, with their absences and the dates that these touch */
        get: operations["trainersLook"];
        /** Change what is written down; a new name stands on the pages of their courses at once */
        put: operations["trainersChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan them in no more; their courses stay theirs */
        post: operations["trainersRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan them in again */
        post: operations["trainersResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Days on which they do not teach; why is not asked */
        post: operations["trainersAddAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** They teach on these days after all */
        delete: operations["trainersRemoveAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link to their own page, or a new one */
        post: operations["trainersSendLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/trainers/{id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget them (Art. 17 GDPR) */
        delete: operations["trainersForget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who teaches a course, also once it is published */
        put: operations["trainersSetTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/team/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another team brings for the dates to come; changes nothing */
        post: operations["trainersCheckTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own dates with place and number of people, and own absences */
        get: operations["trainerPagePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/{token}/copy.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about whoever holds this link */
        get: operations["trainerPageCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/{token}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Days on which one does not teach */
        post: operations["trainerPageAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/{token}/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** One teaches on these days after all */
        delete: operations["trainerPageRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer-feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own dates to subscribe to */
        get: operations["trainerPageFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that may be of one person, and merges that can be taken back */
        get: operations["duplicatesOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duplicates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through all records now; it goes on by itself */
        post: operations["duplicatesSearchNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both records beside each other, and what they would be as one */
        get: operations["duplicatesCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duplicates/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** These are two people; nobody is asked again */
        post: operations["duplicatesTellApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duplicates/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one record of the two */
        post: operations["duplicatesMakeOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/person-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Part two records again, row by row as they were */
        post: operations["duplicatesTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last checks of the stored data, and what they found */
        get: operations["integrityOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/integrity/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check all laws now; nothing is repaired */
        post: operations["integrityCheckNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's own pool today */
        get: operations["ownPoolOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/runs/{id}/participant-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of participants for the funding body; the log tells who took it */
        get: operations["participantListReadList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active qualified guides and interpreters of each organisation on a day, and what follows */
        get: operations["staffPoolsReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/pools.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: operations["staffPoolsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-changes/{token}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a new mail address */
        post: operations["addressChangesConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/breach/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when a breach has to be reported */
        get: operations["mailLogDeadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/breach/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which mails went to whom; the log tells who looked */
        get: operations["mailLogMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known about the person */
        get: operations["ownDataPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/copy.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy of everything, as a file: a page to read, and the same as JSON, table by table */
        get: operations["ownDataDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct the name, how one is called, the language */
        patch: operations["ownDataCorrect"];
        trace?: never;
    };
    "/api/v1/my/{token}/data/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a new mail address whether it is the person’s */
        post: operations["ownDataAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the phone number, or take it out */
        put: operations["ownDataSetPhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/newsletter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Consent to mails about new courses, or withdraw the consent */
        put: operations["ownDataSetNewsletter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ask for no more reminders of dates, or for them again */
        put: operations["ownDataSetReminders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/needs/{needId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what was said about help that one needs */
        delete: operations["ownDataRemoveNeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stay, although nothing was heard of the person for long */
        post: operations["ownDataKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/{token}/data/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase everything about the person; what is ahead of them is cancelled */
        post: operations["ownDataErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look for somebody by name, address, number or booking number */
        get: operations["peopleFind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/untold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is to be forgotten and could not be told by mail: to be called or written to */
        get: operations["peopleUntold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known about somebody, and what erasing it would mean */
        get: operations["peopleOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct name, how somebody is called, year of birth, language; issued documents keep what is printed */
        patch: operations["peopleCorrect"];
        trace?: never;
    };
    "/api/v1/staff/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase everything about somebody who asked for it; what is ahead of them is cancelled */
        post: operations["peopleErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the phone number, or take it out */
        put: operations["peopleSetPhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a new mail address whether it is the person’s */
        post: operations["peopleAskEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/email-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take out an address that is not the person’s, and renew the link */
        post: operations["peopleRemoveEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody who was to be forgotten wishes to stay */
        post: operations["peopleKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/address-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the former mail address back and renew the link: the person did not wish for the new one */
        post: operations["peopleResetAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether somebody is reminded of their dates */
        get: operations["remindersLook"];
        /** Ask for no more reminders, or for them again */
        put: operations["remindersChoose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the next clean-up would delete; nothing is deleted by asking */
        get: operations["retentionPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/retention/last-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the last clean-up carried out every rule */
        get: operations["retentionLastRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a decision of whoever asks, the most urgent first; only what they may settle */
        get: operations["todayRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long work of the last thirty days, the newest first: what runs and what ran */
        get: operations["jobsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/jobs/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All of one’s own that is over was seen */
        post: operations["jobsSeenAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/jobs/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This one was seen */
        post: operations["jobsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/jobs/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin nothing new of it; what is done stays */
        post: operations["jobsStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filters kept under a name: one’s own and those that colleagues share */
        get: operations["savedViewsList"];
        put?: never;
        /** Keep the filter of a list under a name; the same name again holds the new filter */
        post: operations["savedViewsSave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an own view */
        delete: operations["savedViewsRemove"];
        options?: never;
        head?: never;
        /** Call an own view something else, or share it */
        patch: operations["savedViewsChange"];
        trace?: never;
    };
    "/api/v1/staff/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands at the edge of every page: what one may do, and how much waits */
        get: operations["workplaceReadDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, bookings, runs and organisations by what is typed; only what whoever asks may see */
        get: operations["workplaceFind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which papers of a person staff have seen; nothing of what they say */
        get: operations["papersLook"];
        put?: never;
        /** Note that a paper was seen */
        post: operations["papersNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{id}/papers/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note that was made by mistake */
        delete: operations["papersRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInAddress: {
            /**
             * Format: email
             * @example zeynep.arslan@example.org
             */
            email: string;
        };
        SignInAttempt: {
            /**
             * Format: email
             * @example zeynep.arslan@example.org
             */
            email: string;
            /**
             * @description The six digits of the mail; blanks between them do not matter
             * @example 482716
             */
            code: string;
        };
        /** @enum {string} */
        Role: "ORG_ENROLLER" | "COORDINATOR" | "TRAINER" | "STAFF" | "STAFF_LEAD" | "REPORTING" | "ADMIN" | "AUDITOR";
        OwnOrganisationDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "CONTACT" | "DEPUTY";
            /**
             * Format: date
             * @description Last day of the role
             */
            endsOn: string | null;
        };
        OwnAccount: {
            /** @example Zeynep Arslan */
            name: string;
            roles: components["schemas"]["Role"][];
            /**
             * @example [
             *       "WIR_LOTSEN"
             *     ]
             */
            divisions: string[];
            /** @description Organisations for which the account may enrol today */
            organisations: components["schemas"]["OwnOrganisationDto"][];
        };
        /** @enum {string} */
        StaffRole: "STAFF" | "STAFF_LEAD" | "REPORTING" | "AUDITOR" | "ADMIN";
        /**
         * @description None: a house that does not divide its work
         * @enum {string}
         */
        Division: "WIR_LOTSEN" | "MIGRANT_ORGS";
        LastChangeOfAccountDto: {
            name: string;
            /** Format: date-time */
            at: string;
        };
        StaffAccountDto: {
            name: string;
            /**
             * Format: email
             * @description The codes for signing in go there
             */
            email: string;
            roles: components["schemas"]["StaffRole"][];
            /** @description None: a house that does not divide its work */
            divisions: components["schemas"]["Division"][];
            /** @description Without it nobody can sign in with this account */
            isActive: boolean;
            /** @description As it was seen: two people never overwrite each other */
            revision: number;
            /** Format: uuid */
            id: string;
            /** @description It is the account of who asks */
            isOwn: boolean;
            /**
             * Format: date-time
             * @description When somebody last signed in
             */
            lastSignIn: string | null;
            lastChange: components["schemas"]["LastChangeOfAccountDto"] | null;
        };
        NewAccountDto: {
            name: string;
            /**
             * Format: email
             * @description The codes for signing in go there
             */
            email: string;
            roles: components["schemas"]["StaffRole"][];
            /** @description None: a house that does not divide its work */
            divisions: components["schemas"]["Division"][];
        };
        NewAccountCreatedDto: {
            /** Format: uuid */
            id: string;
        };
        AccountWishDto: {
            name: string;
            /**
             * Format: email
             * @description The codes for signing in go there
             */
            email: string;
            roles: components["schemas"]["StaffRole"][];
            /** @description None: a house that does not divide its work */
            divisions: components["schemas"]["Division"][];
            /** @description Without it nobody can sign in with this account */
            isActive: boolean;
            /** @description As it was seen: two people never overwrite each other */
            revision: number;
        };
        MemberDto: {
            /**
             * Format: uuid
             * @description Id of the membership
             */
            id: string;
            /** Format: uuid */
            personId: string;
            name: string;
            /**
             * @description How the person is reached; the address itself is theirs
             * @enum {string}
             */
            reachedBy: "email" | "phone" | "organisation";
            /** Format: date */
            since: string;
            /** @description Places to come that this organisation booked */
            upcoming: number;
        };
        MembersDto: {
            members: components["schemas"]["MemberDto"][];
            /** @example 2026-11-3 */
            noticeVersion: string;
        };
        NewMemberDto: {
            /** @description Full name, as it will stand on the certificate; any script, one word is enough */
            name: string;
            email?: string;
            phone?: string;
            /** @description Not after this year */
            birthYear?: number;
            /** @description BCP-47; German where it is left out */
            language?: string;
            /**
             * @description The organisation says that it has informed the person with this wording
             * @enum {string}
             */
            notice: "2026-11-3";
        };
        ApplicationDto: {
            name: string;
            /** @description Where the organisation has its seat */
            town: string;
            isRegisteredAssociation: boolean;
            isNonProfit: boolean;
            contactName: string;
            /** Format: email */
            email: string;
            phone?: string;
            /** @enum {string} */
            language: "de" | "en";
        };
        OwnRoleDto: {
            /** Format: uuid */
            accountId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "CONTACT" | "DEPUTY";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            /** @description It is who asks */
            isMe: boolean;
        };
        RoleWishDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ADD" | "END";
            name: string;
            email: string;
            /** Format: date */
            endsOn: string | null;
            /** @description Who of the organisation asks */
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
        };
        OwnRolesDto: {
            roles: components["schemas"]["OwnRoleDto"][];
            /** @description What staff have not looked at yet */
            wishes: components["schemas"]["RoleWishDto"][];
        };
        RoleWishedDto: {
            name: string;
            /** Format: email */
            email: string;
            /**
             * Format: date
             * @description Last day of the role
             */
            endsOn?: string;
        };
        RoleEndWishedDto: {
            /**
             * Format: uuid
             * @description Whose access is to end
             */
            accountId: string;
        };
        DeclineDto: {
            /** @description Stands in the mail to the organisation */
            reason: string;
        };
        NamedOrganisationDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ApplicationRowDto: {
            /** Format: uuid */
            id: string;
            name: string;
            town: string;
            isRegisteredAssociation: boolean;
            isNonProfit: boolean;
            contactName: string;
            email: string;
            phone: string | null;
            /** Format: date-time */
            appliedAt: string;
            /** @description Organisations we know that may be the same */
            similar: components["schemas"]["NamedOrganisationDto"][];
        };
        DeskRoleDto: {
            /** Format: uuid */
            accountId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "CONTACT" | "DEPUTY";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
        };
        DeskDto: {
            /** Format: uuid */
            id: string;
            name: string;
            members: number;
            roles: components["schemas"]["DeskRoleDto"][];
            /** @description What the organisation asks for */
            wishes: components["schemas"]["RoleWishDto"][];
        };
        DesksDto: {
            applications: components["schemas"]["ApplicationRowDto"][];
            desks: components["schemas"]["DeskDto"][];
        };
        VerifyDto: {
            /**
             * Format: uuid
             * @description The organisation we know already; without it a new one is entered
             */
            organisationId?: string;
            /**
             * Format: date
             * @description Last day of the contact person’s role
             */
            endsOn?: string;
        };
        NewRoleDto: {
            name: string;
            /** Format: email */
            email: string;
            /**
             * Format: date
             * @description Last day of the role
             */
            endsOn?: string;
        };
        /** @enum {string} */
        Kind: "BASIC_QUALIFICATION" | "IN_DEPTH_SEMINAR" | "REFLECTION_TALK" | "DEUTSCH4U" | "ASSOCIATION_TRAINING" | "INTERCULTURAL_OPENING_TRAINING" | "NETWORK_MEETING";
        /** @enum {string} */
        DeliveryFormat: "PRESENCE" | "ONLINE" | "HYBRID";
        /** @enum {string} */
        GermanLevel: "LITERACY" | "A0" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
        /** @enum {string} */
        Audience: "VOLUNTEER" | "INTERPRETER" | "LEARNER" | "ORG_MEMBER" | "EMPLOYEE" | "COORDINATOR";
        /** @enum {string} */
        RunState: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED_FOR_REGISTRATION" | "CONFIRMED" | "POSTPONED" | "RUNNING" | "COMPLETED" | "SETTLED" | "CANCELLED";
        /** @enum {string} */
        SeatState: "free" | "few" | "collecting" | "waitlist" | "full" | "drop_in" | "members" | "closed" | "not_open" | "cancelled" | "past";
        SeatsDto: {
            state: components["schemas"]["SeatState"];
            /** @description The exact number only when it is five or less */
            left: number | null;
            capacity: number;
        };
        RunCardDto: {
            /** Format: uuid */
            id: string;
            /** @example BQ-2027-01 */
            code: string;
            slug: string;
            kind: components["schemas"]["Kind"];
            title: string;
            /** @description Without the town, which stands above it */
            titleShort: string;
            /** @description One or two sentences */
            promise: string;
            town: string | null;
            /** @description Key of the territory */
            ags: string | null;
            format: components["schemas"]["DeliveryFormat"];
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            /**
             * @description Of the first session, wall clock in Germany
             * @example 17:30
             */
            startTime: string;
            /** @example 20:45 */
            endTime: string;
            sessionCount: number;
            /** @description Units of 45 minutes */
            teachingUnits: number;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            flags: string[];
            audience: components["schemas"]["Audience"];
            state: components["schemas"]["RunState"];
            seats: components["schemas"]["SeatsDto"];
            /** Format: date-time */
            registrationDeadline: string;
            /**
             * @description Language of the content, BCP 47
             * @example de
             */
            language: string;
        };
        FacetsDto: {
            kinds?: {
                BASIC_QUALIFICATION: number;
                IN_DEPTH_SEMINAR: number;
                REFLECTION_TALK: number;
                DEUTSCH4U: number;
                ASSOCIATION_TRAINING: number;
                INTERCULTURAL_OPENING_TRAINING: number;
                NETWORK_MEETING: number;
            };
            online: number;
            onSite: number;
        };
        /** @enum {string} */
        NearestReason: "later" | "online" | "elsewhere" | "subject";
        RunPageDto: {
            total: number;
            /** @description From 1 */
            page: number;
            pageSize: number;
            runs: components["schemas"]["RunCardDto"][];
            /** @description How many runs each choice would show */
            facets: components["schemas"]["FacetsDto"];
            /** @description Up to three of the next best, when nothing was found */
            nearest: components["schemas"]["RunCardDto"][];
            nearestReason: components["schemas"]["NearestReason"] | null;
        };
        RunOfDateDto: {
            /** Format: uuid */
            id: string;
            slug: string;
            kind: components["schemas"]["Kind"];
            title: string;
            /** @description Without the town, which stands above it */
            titleShort: string;
            town: string | null;
            format: components["schemas"]["DeliveryFormat"];
            sessionCount: number;
            /**
             * @description Language of the content, BCP 47
             * @example de
             */
            language: string;
        };
        RunDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** @description Which of the run’s sessions, from 1 */
            n: number;
            cancelled: boolean;
            run: components["schemas"]["RunOfDateDto"];
        };
        RunDatesDto: {
            /** @example 2027-02 */
            month: string;
            /** @description First month that has a date */
            firstMonth: string | null;
            /** @description Last month that has a date */
            lastMonth: string | null;
            /** @description Of this month, the next first */
            dates: components["schemas"]["RunDateDto"][];
        };
        TextSpanDto: {
            text: string;
            strong: boolean;
            em: boolean;
            /** @description Where it leads, if it is a link */
            href: string | null;
        };
        /** @enum {string} */
        BlockKind: "heading" | "paragraph" | "bullets" | "numbers";
        FormattedBlockDto: {
            kind: components["schemas"]["BlockKind"];
            /** @description One line of a heading or paragraph, one for each point of a list; breaks are in the text */
            lines: components["schemas"]["TextSpanDto"][][];
        };
        ModuleDto: {
            title: string;
            units: number | null;
        };
        MovedFromDto: {
            /** Format: date */
            date: string;
            /** @example 17:30 */
            start: string;
        };
        RunSessionDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** Format: uuid */
            id: string;
            n: number;
            teachingUnits: number;
            /** @description Only where it is not the run’s own venue */
            venue?: string;
            /** @description Only where it is online and the run is not */
            online?: boolean;
            cancelled: boolean;
            movedFrom?: components["schemas"]["MovedFromDto"];
        };
        AccessFactDto: {
            /** @example step_free_entrance */
            key: string;
            /** @description What is missing is said too */
            yes: boolean;
        };
        RunVenueDto: {
            name: string;
            room: string;
            street: string;
            postcode: string;
            town: string;
            transit: string | null;
            access: components["schemas"]["AccessFactDto"][];
        };
        RunContactDto: {
            name: string;
            phone: string | null;
            email: string | null;
            hours: string | null;
        };
        PromisedCertificateDto: {
            /** @enum {string} */
            type: "CERTIFICATE" | "ATTENDANCE" | "NONE";
            /** @description Units to attend for it, in halves */
            thresholdUnits: number | null;
        };
        /** @enum {string} */
        ConfirmBy: "auto" | "interview" | "staff" | "organisation";
        FreeExtraDto: {
            /** @enum {string} */
            kind: "CHILDCARE" | "ONLINE" | "ON_SITE";
            /** @description Whether one is left */
            free: boolean;
        };
        RunDetailDto: {
            /** Format: uuid */
            id: string;
            /** @example BQ-2027-01 */
            code: string;
            slug: string;
            kind: components["schemas"]["Kind"];
            title: string;
            /** @description Without the town, which stands above it */
            titleShort: string;
            /** @description One or two sentences */
            promise: string;
            town: string | null;
            /** @description Key of the territory */
            ags: string | null;
            format: components["schemas"]["DeliveryFormat"];
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            /**
             * @description Of the first session, wall clock in Germany
             * @example 17:30
             */
            startTime: string;
            /** @example 20:45 */
            endTime: string;
            sessionCount: number;
            /** @description Units of 45 minutes */
            teachingUnits: number;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            flags: string[];
            audience: components["schemas"]["Audience"];
            state: components["schemas"]["RunState"];
            seats: components["schemas"]["SeatsDto"];
            /** Format: date-time */
            registrationDeadline: string;
            /**
             * @description Language of the content, BCP 47
             * @example de
             */
            language: string;
            /** @description Plain; `body` is the same with its formatting */
            description: string;
            body: components["schemas"]["FormattedBlockDto"][];
            /**
             * @description In which it can be read, its own first
             * @example [
             *       "de",
             *       "en"
             *     ]
             */
            languages: string[];
            modules: components["schemas"]["ModuleDto"][];
            sessions: components["schemas"]["RunSessionDto"][];
            prerequisites: string[];
            minAge: number | null;
            venue: components["schemas"]["RunVenueDto"] | null;
            trainers: string[];
            contact: components["schemas"]["RunContactDto"] | null;
            certificate: components["schemas"]["PromisedCertificateDto"];
            /** Format: date-time */
            cancellationDeadline: string;
            organiser: string;
            fundingProgramme: string;
            /** @description Other dates of this course, or courses like it */
            siblings: components["schemas"]["RunCardDto"][];
            confirmBy: components["schemas"]["ConfirmBy"];
            /**
             * Format: date-time
             * @description Until when one can still come in, where one can
             */
            lateEntryUntil: string | null;
            asksBirthYear: boolean;
            /** @description Places that are counted besides the seats: for children, and for each way to take part */
            extraPlaces: components["schemas"]["FreeExtraDto"][];
            asksBasicQualification: boolean;
            cancelReason?: string | null;
        };
        /** @enum {string} */
        PublicationPoint: "dates" | "units" | "unitSpan" | "deadline" | "decision" | "room" | "access" | "seats" | "trainer" | "contact" | "languages" | "conflicts" | "eyes";
        /**
         * @description Fine, worth a look, in the way until somebody says "all the same", or in the way
         * @enum {string}
         */
        PointState: "ok" | "look" | "ask" | "stop";
        CheckedPointDto: {
            point: components["schemas"]["PublicationPoint"];
            /** @description Fine, worth a look, in the way until somebody says "all the same", or in the way */
            state: components["schemas"]["PointState"];
        };
        /** @enum {string} */
        ConflictKind: "room_taken" | "room_small" | "room_access" | "trainer_busy" | "trainer_absent" | "people_overlap" | "public_holiday" | "school_holiday" | "closed" | "room_closed" | "quiet_day" | "odd_hour";
        /**
         * @description A word of warning, in the way until somebody says "all the same", or in the way
         * @enum {string}
         */
        ConflictWeight: "warn" | "ask" | "block";
        OtherCourseDto: {
            code: string;
            title: string;
            /** @example 17:00 */
            start: string;
            /** @example 19:30 */
            end: string;
        };
        ConflictOfDateDto: {
            kind: components["schemas"]["ConflictKind"];
            /** @description A word of warning, in the way until somebody says "all the same", or in the way */
            weight: components["schemas"]["ConflictWeight"];
            /** @description Of the room or the trainer; key of the holiday, or of what the room lacks */
            name: string | null;
            /** @description The other course at that time */
            other: components["schemas"]["OtherCourseDto"] | null;
            /** @description Seats of the room, or people */
            count: number | null;
            /**
             * Format: date
             * @description Last day of an absence
             */
            until: string | null;
            n: number;
            /** Format: date */
            date: string;
        };
        UnitsOverOfDateDto: {
            n: number;
            /** Format: date */
            date: string;
            /** @description Teaching units as they are written down */
            units: number;
            /** @description How many fit into its time */
            fits: number;
        };
        UnitSpanDto: {
            min: number | null;
            max: number | null;
        };
        /** @enum {string} */
        AccessKey: "step_free" | "lift" | "wide_door" | "accessible_toilet" | "induction_loop" | "quiet_room" | "parking";
        AccessUnknownDto: {
            room: string;
            keys: components["schemas"]["AccessKey"][];
        };
        ReadableInDto: {
            /**
             * @description BCP 47
             * @example de
             */
            language: string;
            /** @description The original says something else since */
            outdated: boolean;
        };
        PlannedPublicationDto: {
            /** Format: date-time */
            at: string;
            /** @description Who decided it */
            by: string | null;
            /**
             * Format: date-time
             * @description Since when something was in its way
             */
            refusedAt: string | null;
            /** @description It is no longer the course for which that was decided: somebody has to decide again */
            changed: boolean;
            /** @description Who changed it last */
            changedBy: string | null;
        };
        PublicationDto: {
            canPublish: boolean;
            points: components["schemas"]["CheckedPointDto"][];
            /** @description What speaks against its dates */
            conflicts: components["schemas"]["ConflictOfDateDto"][];
            /** @description Dates with more units than fit into their time */
            unitsOver: components["schemas"]["UnitsOverOfDateDto"][];
            /** @description Teaching units of all dates together */
            units: number;
            /** @description How many the programme provides for */
            unitSpan: components["schemas"]["UnitSpanDto"] | null;
            /** @description What nobody has written down about its rooms */
            accessUnknown: components["schemas"]["AccessUnknownDto"][];
            /** @description Its own language first */
            languages: components["schemas"]["ReadableInDto"][];
            /** @description When everybody is to see it */
            planned: components["schemas"]["PlannedPublicationDto"] | null;
            /** @description Of the course for which this holds */
            revision: number;
        };
        PublishDto: {
            /** @description Whoever publishes knows what is asked about, and does it all the same */
            despite?: boolean;
        };
        PublishLaterDto: {
            /** @description Whoever publishes knows what is asked about, and does it all the same */
            despite?: boolean;
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 08:00
             */
            time: string;
            /** @description Of the course as it was seen: a later one is not planned unseen */
            revision?: number;
        };
        StaffRunDeadlinesDto: {
            /**
             * Format: date
             * @description First day on which people can sign up; null for at once
             */
            opensOn: string | null;
            /**
             * @description From when on that day, by the wall clock in Germany
             * @example 08:00
             */
            opensTime: string | null;
            /**
             * Format: date
             * @description Last day on which people can sign up
             */
            registrationUntil: string;
            /**
             * Format: date
             * @description Day on which staff decide whether the run takes place
             */
            decisionDate: string;
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
            /**
             * Format: date
             * @description Until when cancelling is free; people were promised it
             */
            cancellationUntil: string;
            /**
             * Format: date
             * @description Last day on which people come in late, whatever the deadline
             */
            lateEntryUntil: string | null;
            /** Format: date */
            firstDate: string;
            /** @description Everybody knows that it takes place */
            decided: boolean;
            /** @description False once the run has begun, is over or called off */
            editable: boolean;
        };
        RunDeadlinesDto: {
            /**
             * Format: date
             * @description First day on which people can sign up; null for at once
             */
            opensOn: string | null;
            /**
             * @description From when on that day, by the wall clock in Germany
             * @example 08:00
             */
            opensTime: string | null;
            /**
             * Format: date
             * @description Last day on which people can sign up
             */
            registrationUntil: string;
            /**
             * Format: date
             * @description Day on which staff decide whether the run takes place
             */
            decisionDate: string;
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
        };
        PlanningOfferingDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["Kind"];
            audience: components["schemas"]["Audience"];
            title: string;
            /** @description For lists and plans */
            shortTitle: string | null;
            /** @description Of all its modules together */
            units: number | null;
            /** @description How many courses there are of it */
            runs: number;
            /** @description Number of the latest of them */
            lastCode: string | null;
        };
        CertificateRuleDto: {
            /** @enum {string} */
            type: "CERTIFICATE" | "ATTENDANCE" | "NONE";
            /** @description Share of the units one must attend for it */
            percent: number | null;
        };
        PlanDefaultsDto: {
            /** @description Registration closes so many days before the first date */
            registrationDays: number;
            cancellationDays: number;
            decisionDays: number;
            minParticipants: number;
        };
        PlanningRoomDto: {
            /** Format: uuid */
            id: string;
            name: string;
            seats: number;
        };
        PlanningTrainerDto: {
            /** Format: uuid */
            id: string;
            name: string;
            topics: string[];
            languages: string[];
            /** @description When they can usually teach, in words */
            availability: string | null;
        };
        PlanningChoiceDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PlanningListsDto: {
            rooms: components["schemas"]["PlanningRoomDto"][];
            trainers: components["schemas"]["PlanningTrainerDto"][];
            contacts: components["schemas"]["PlanningChoiceDto"][];
            organisers: components["schemas"]["PlanningChoiceDto"][];
            territories: components["schemas"]["PlanningChoiceDto"][];
            programmes: components["schemas"]["PlanningChoiceDto"][];
        };
        PlannedSessionDto: {
            /**
             * @description Wall clock in Germany
             * @example 17:00
             */
            start: string;
            /** @example 19:30 */
            end: string;
            breakMinutes: number;
            /**
             * Format: uuid
             * @description Of a date that there is already
             */
            id?: string | null;
            /** Format: date */
            date: string;
            /** @description In halves; suggested from the clock where it is left out */
            teachingUnits: number | null;
            /**
             * Format: uuid
             * @description Only where it is not the course's own room; null for online
             */
            roomId?: string | null;
        };
        RunContentDto: {
            title: string;
            /** @description For the card; the first sentences of the text without it */
            promise: string | null;
            description: string;
            format: components["schemas"]["DeliveryFormat"];
            /** @description That of the room without it */
            town: string | null;
            /**
             * Format: uuid
             * @description That of the room without it
             */
            territoryId: string | null;
            /** Format: uuid */
            roomId: string | null;
            /** Format: uuid */
            organiserId: string;
            /** Format: uuid */
            contactPersonId: string | null;
            /** Format: uuid */
            fundingProgrammeId: string | null;
            /** @description In the order in which they are named */
            trainerIds: string[];
            flags: string[];
            capacity: number;
            /** @description That of the settings without it */
            minParticipants: number | null;
            /**
             * Format: date
             * @description As the settings say without it; so are the next two
             */
            registrationUntil: string | null;
            /** Format: date */
            cancellationUntil: string | null;
            /** Format: date */
            decisionDate: string | null;
            /** @description In the order of time; errors are told by this order */
            sessions: components["schemas"]["PlannedSessionDto"][];
        };
        SeriesPatternDto: {
            /** Format: date */
            from: string;
            /** @description 1 is Monday */
            weekdays: number[];
            /** @description 2 is every other week */
            everyWeeks: number;
            count: number;
            /** @example 17:00 */
            start: string;
            /** @example 19:30 */
            end: string;
            breakMinutes: number;
        };
        TakenOverDto: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
        };
        NextCodeDto: {
            /** @example 2027 */
            year: string;
            /** @example BQ-2027-04 */
            code: string;
        };
        RunTemplateDto: {
            offering: components["schemas"]["PlanningOfferingDto"];
            /** @description Units that the programme provides for */
            span: components["schemas"]["UnitSpanDto"] | null;
            certificate: components["schemas"]["CertificateRuleDto"];
            defaults: components["schemas"]["PlanDefaultsDto"];
            lists: components["schemas"]["PlanningListsDto"];
            /** @description An empty title or organiser, or no places, means: to be filled in */
            content: components["schemas"]["RunContentDto"];
            series: components["schemas"]["SeriesPatternDto"];
            /** @description The course it is like; its rules for signing up hold for this one too */
            like: components["schemas"]["TakenOverDto"] | null;
            /** @description A room of the course it is like is no longer to choose, so this one begins without it */
            roomGone: boolean;
            /** @description The number it gets when nobody chooses one, by the year in which it begins */
            nextCodes: components["schemas"]["NextCodeDto"][];
        };
        SeriesWishDto: {
            /**
             * @description Wall clock in Germany
             * @example 17:00
             */
            start: string;
            /** @example 19:30 */
            end: string;
            breakMinutes: number;
            /**
             * Format: uuid
             * @description Days on which its house is closed are left out
             */
            roomId?: string | null;
            /** Format: date */
            from: string;
            /** @description 1 is Monday */
            weekdays: number[];
            /** @description 2 is every other week */
            everyWeeks: number;
            count: number;
            skipPublicHolidays: boolean;
            skipSchoolHolidays: boolean;
            /** @description Days that staff have taken out */
            without: string[];
            /** @description Days that staff have put back */
            including: string[];
        };
        /** @enum {string} */
        DayReason: "public_holiday" | "school_holiday" | "closed" | "clock_change" | "by_hand";
        SpecialDayDto: {
            reason: components["schemas"]["DayReason"];
            /** @example easter_monday */
            name: string | null;
        };
        SeriesDateDto: {
            /** Format: date */
            date: string;
            takesPlace: boolean;
            /** @description Why it is left out, or what is special about it */
            special: components["schemas"]["SpecialDayDto"] | null;
        };
        SeriesDto: {
            dates: components["schemas"]["SeriesDateDto"][];
            /** @description Teaching units that fit into one date; a suggestion */
            unitsEach: number;
        };
        PlannedDatesDto: {
            sessions: components["schemas"]["PlannedSessionDto"][];
            /**
             * Format: uuid
             * @description Of a draft, whose dates may have passed meanwhile
             */
            runId?: string;
        };
        DateToCheckDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Only where it is not the course's own room; null for online
             */
            roomId?: string | null;
        };
        PlanCheckDto: {
            dates: components["schemas"]["DateToCheckDto"][];
            /** Format: uuid */
            roomId: string | null;
            trainerIds: string[];
            /** @description For how many people; left out, no room is too small */
            places?: number;
            /** @description What the course promises, for example `step_free` */
            flags?: string[];
            /**
             * Format: uuid
             * @description The course itself, which is never in its own way
             */
            runId?: string;
        };
        PlanFindingDto: {
            kind: components["schemas"]["ConflictKind"];
            /** @description A word of warning, in the way until somebody says "all the same", or in the way */
            weight: components["schemas"]["ConflictWeight"];
            /** @description Of the room or the trainer; key of the holiday, or of what the room lacks */
            name: string | null;
            /** @description The other course at that time */
            other: components["schemas"]["OtherCourseDto"] | null;
            /** @description Seats of the room, or people */
            count: number | null;
            /**
             * Format: date
             * @description Last day of an absence
             */
            until: string | null;
            /** Format: date */
            date: string;
            /**
             * @description Of the date; there can be two on one day
             * @example 17:00
             */
            start: string;
        };
        NewRunDto: {
            title: string;
            /** @description For the card; the first sentences of the text without it */
            promise: string | null;
            description: string;
            format: components["schemas"]["DeliveryFormat"];
            /** @description That of the room without it */
            town: string | null;
            /**
             * Format: uuid
             * @description That of the room without it
             */
            territoryId: string | null;
            /** Format: uuid */
            roomId: string | null;
            /** Format: uuid */
            organiserId: string;
            /** Format: uuid */
            contactPersonId: string | null;
            /** Format: uuid */
            fundingProgrammeId: string | null;
            /** @description In the order in which they are named */
            trainerIds: string[];
            flags: string[];
            capacity: number;
            /** @description That of the settings without it */
            minParticipants: number | null;
            /**
             * Format: date
             * @description As the settings say without it; so are the next two
             */
            registrationUntil: string | null;
            /** Format: date */
            cancellationUntil: string | null;
            /** Format: date */
            decisionDate: string | null;
            /** @description In the order of time; errors are told by this order */
            sessions: components["schemas"]["PlannedSessionDto"][];
            /** Format: uuid */
            offeringId: string;
            /** @description The next one of its kind and year without it */
            code?: string;
            /**
             * Format: uuid
             * @description Takes over the rules for signing up; of the latest course of the offering without it
             */
            likeRunId?: string;
        };
        NewRunCreatedDto: {
            /** Format: uuid */
            id: string;
            code: string;
        };
        LastChangeDto: {
            name: string;
            /** Format: date-time */
            at: string;
        };
        DraftDto: {
            offering: components["schemas"]["PlanningOfferingDto"];
            /** @description Units that the programme provides for */
            span: components["schemas"]["UnitSpanDto"] | null;
            certificate: components["schemas"]["CertificateRuleDto"];
            defaults: components["schemas"]["PlanDefaultsDto"];
            lists: components["schemas"]["PlanningListsDto"];
            /** Format: uuid */
            id: string;
            code: string;
            /** @description False once it is published or called off */
            editable: boolean;
            revision: number;
            /** @description Days that follow from the settings are null */
            content: components["schemas"]["RunContentDto"];
            /** @description How its dates lie */
            series: components["schemas"]["SeriesPatternDto"];
            /** @description Who of the staff changed something last */
            lastChange: components["schemas"]["LastChangeDto"] | null;
        };
        ChangeDraftDto: {
            title: string;
            /** @description For the card; the first sentences of the text without it */
            promise: string | null;
            description: string;
            format: components["schemas"]["DeliveryFormat"];
            /** @description That of the room without it */
            town: string | null;
            /**
             * Format: uuid
             * @description That of the room without it
             */
            territoryId: string | null;
            /** Format: uuid */
            roomId: string | null;
            /** Format: uuid */
            organiserId: string;
            /** Format: uuid */
            contactPersonId: string | null;
            /** Format: uuid */
            fundingProgrammeId: string | null;
            /** @description In the order in which they are named */
            trainerIds: string[];
            flags: string[];
            capacity: number;
            /** @description That of the settings without it */
            minParticipants: number | null;
            /**
             * Format: date
             * @description As the settings say without it; so are the next two
             */
            registrationUntil: string | null;
            /** Format: date */
            cancellationUntil: string | null;
            /** Format: date */
            decisionDate: string | null;
            /** @description In the order of time; errors are told by this order */
            sessions: components["schemas"]["PlannedSessionDto"][];
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
        };
        SavedDraftDto: {
            revision: number;
        };
        OfferingRowDto: {
            /** Format: uuid */
            id: string;
            code: string;
            kind: components["schemas"]["Kind"];
            audience: components["schemas"]["Audience"];
            title: string;
            shortTitle: string | null;
            /** @description Of all its modules together */
            units: number | null;
            runs: number;
            /** @description No new course is made of it */
            retired: boolean;
        };
        OfferingModuleDto: {
            title: string;
            /** @description In halves */
            units: number | null;
        };
        /**
         * @description As usual for its kind without it
         * @enum {string}
         */
        CertificateType: "CERTIFICATE" | "ATTENDANCE" | "NONE";
        NewOfferingDto: {
            title: string;
            /** @description For lists and plans */
            shortTitle: string | null;
            division: components["schemas"]["Division"];
            audience: components["schemas"]["Audience"];
            /**
             * @description In which language it is held (BCP 47)
             * @example de
             */
            contentLanguage: string;
            promise: string | null;
            description: string;
            modules: components["schemas"]["OfferingModuleDto"][];
            prerequisites: string[];
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            /** @description As usual for its kind without it */
            certificate: components["schemas"]["CertificateType"] | null;
            /** @description Share of the units for the document; the one of the programme without it */
            thresholdPercent: number | null;
            kind: components["schemas"]["Kind"];
        };
        NewOfferingCreatedDto: {
            /** Format: uuid */
            id: string;
            code: string;
        };
        UsualCertificateDto: {
            type: components["schemas"]["CertificateType"];
            /** @description Share of the units for a Zertifikat, as in the programme */
            certificatePercent: number;
            /** @description Share for a confirmation of attendance */
            attendancePercent: number;
        };
        OfferingDto: {
            title: string;
            /** @description For lists and plans */
            shortTitle: string | null;
            division: components["schemas"]["Division"];
            audience: components["schemas"]["Audience"];
            /**
             * @description In which language it is held (BCP 47)
             * @example de
             */
            contentLanguage: string;
            promise: string | null;
            description: string;
            modules: components["schemas"]["OfferingModuleDto"][];
            prerequisites: string[];
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            /** @description As usual for its kind without it */
            certificate: components["schemas"]["CertificateType"] | null;
            /** @description Share of the units for the document; the one of the programme without it */
            thresholdPercent: number | null;
            /** @description Of the offering, as it was seen: two people never overwrite each other */
            revision: number;
            /** Format: uuid */
            id: string;
            code: string;
            kind: components["schemas"]["Kind"];
            retired: boolean;
            runs: number;
            /** @description People have seen a course of it: what they were promised can no longer change */
            promised: boolean;
            usual: components["schemas"]["UsualCertificateDto"];
        };
        ChangeOfferingDto: {
            title: string;
            /** @description For lists and plans */
            shortTitle: string | null;
            division: components["schemas"]["Division"];
            audience: components["schemas"]["Audience"];
            /**
             * @description In which language it is held (BCP 47)
             * @example de
             */
            contentLanguage: string;
            promise: string | null;
            description: string;
            modules: components["schemas"]["OfferingModuleDto"][];
            prerequisites: string[];
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            /** @description As usual for its kind without it */
            certificate: components["schemas"]["CertificateType"] | null;
            /** @description Share of the units for the document; the one of the programme without it */
            thresholdPercent: number | null;
            /** @description Of the offering, as it was seen: two people never overwrite each other */
            revision: number;
        };
        KindTemplateDto: {
            /** @description Units that the programme provides for, at least */
            unitsMin: number | null;
            /** @description At most */
            unitsMax: number | null;
            capacity: number;
            minParticipants: number;
            certificate: components["schemas"]["CertificateType"];
            /** @description The one of the programme without it */
            thresholdPercent: number | null;
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            prerequisites: string[];
            promise: string;
            description: string;
            modules: components["schemas"]["OfferingModuleDto"][];
            /** @description Where the values come from */
            source: string;
            /** @example basic_qualification */
            name: string;
            kind: components["schemas"]["Kind"];
            /** @description For whom offerings of the kind mostly are */
            audience: components["schemas"]["Audience"];
            /**
             * Format: date
             * @description Since when it holds
             */
            validFrom: string;
        };
        SetKindTemplateDto: {
            /** @description Units that the programme provides for, at least */
            unitsMin: number | null;
            /** @description At most */
            unitsMax: number | null;
            capacity: number;
            minParticipants: number;
            certificate: components["schemas"]["CertificateType"];
            /** @description The one of the programme without it */
            thresholdPercent: number | null;
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            prerequisites: string[];
            promise: string;
            description: string;
            modules: components["schemas"]["OfferingModuleDto"][];
            /** @description Where the values come from */
            source: string;
        };
        ShownTextDto: {
            /**
             * @description BCP 47
             * @example de
             */
            language: string;
            title: string;
            promise: string;
            /** @description As it was typed */
            description: string;
            /** @description The same to be shown */
            body: components["schemas"]["FormattedBlockDto"][];
        };
        /** @enum {string} */
        TextField: "title" | "promise" | "description";
        OutdatedDto: {
            field: components["schemas"]["TextField"];
            /** @description The original when it was translated */
            was: string;
            /** @description The original now */
            is: string;
        };
        TranslationDto: {
            /**
             * @description BCP 47
             * @example de
             */
            language: string;
            title: string;
            promise: string;
            /** @description As it was typed */
            description: string;
            /** @description The same to be shown */
            body: components["schemas"]["FormattedBlockDto"][];
            /** @description Where the original says something else since */
            outdated: components["schemas"]["OutdatedDto"][];
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        /**
         * @description In which it can still be written
         * @enum {string}
         */
        TextLanguage: "de" | "en" | "ar" | "fa" | "fr" | "ku" | "pl" | "ru" | "es" | "ti" | "tr" | "uk";
        RunTextsDto: {
            original: components["schemas"]["ShownTextDto"];
            translations: components["schemas"]["TranslationDto"][];
            /** @description In which it can still be written */
            possible: components["schemas"]["TextLanguage"][];
            revision: number;
            /** @description Until the course is over or called off */
            editable: boolean;
            /** @description Who of the staff changed something at the course last */
            lastChangeBy: string | null;
        };
        ChangeTextsDto: {
            title: string;
            /** @description The first sentences of the text without it */
            promise: string | null;
            /** @description With **bold**, *italic*, lists, headings and links */
            description: string;
            /** @description Of the run, as it was seen */
            revision: number;
        };
        PlannerRoomDto: {
            /** Format: uuid */
            id: string;
            /** @example Haus der Vielfalt, Saal 1 */
            name: string;
            town: string;
            seats: number;
            /** @description Null where nobody has written it down */
            stepFree: boolean | null;
        };
        PlannerTrainerDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        DateConflictDto: {
            kind: components["schemas"]["ConflictKind"];
            /** @description A word of warning, in the way until somebody says "all the same", or in the way */
            weight: components["schemas"]["ConflictWeight"];
            /** @description Of the room or the trainer; key of the holiday, or of what the room lacks */
            name: string | null;
            /** @description The other course at that time */
            other: components["schemas"]["OtherCourseDto"] | null;
            /** @description Seats of the room, or people */
            count: number | null;
            /**
             * Format: date
             * @description Last day of an absence
             */
            until: string | null;
        };
        PlannerSessionDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for online, or not known yet
             */
            roomId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            runId: string;
            n: number;
            /** @description How many dates the course has */
            of: number;
            code: string;
            title: string;
            kind: components["schemas"]["Kind"];
            /** @description Only staff see the course: its dates move at once, and nobody is told */
            tentative: boolean;
            /** @description It lies ahead and its course goes on */
            movable: boolean;
            teachingUnits: number;
            trainerIds: string[];
            /** @description For how many people the course is */
            places: number;
            taken: number;
            /**
             * Format: date
             * @description The day that was announced first
             */
            movedFrom: string | null;
            conflicts: components["schemas"]["DateConflictDto"][];
        };
        /** @enum {string} */
        ClosedReason: "public_holiday" | "school_holiday" | "trainer_absent" | "closed";
        ClosedDaysDto: {
            reason: components["schemas"]["ClosedReason"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Key of the holiday, name of the trainer, or why a house is closed */
            name: string;
            /** Format: uuid */
            trainerId: string | null;
            /** @description The house that is closed; null where it is no house alone */
            house: string | null;
            /** @description Its rooms */
            roomIds: string[];
        };
        PlannerDto: {
            rooms: components["schemas"]["PlannerRoomDto"][];
            trainers: components["schemas"]["PlannerTrainerDto"][];
            sessions: components["schemas"]["PlannerSessionDto"][];
            closed: components["schemas"]["ClosedDaysDto"][];
            /**
             * Format: date
             * @description The next day with a date, where these days have none
             */
            next: string | null;
        };
        MisfitDto: {
            /** Format: date */
            date: string;
            /** Format: uuid */
            roomId: string | null;
            conflicts: components["schemas"]["DateConflictDto"][];
        };
        DatePlaceDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for online, or not known yet
             */
            roomId: string | null;
        };
        /**
         * @description Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come
         * @enum {string}
         */
        MoveScope: "ONE" | "FOLLOWING" | "ALL";
        ArrangeDateDto: {
            to: components["schemas"]["DatePlaceDto"];
            /** @description Where the date was when staff decided; refused if a colleague has moved it meanwhile */
            seen: components["schemas"]["DatePlaceDto"];
            /** @description Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come */
            scope?: components["schemas"]["MoveScope"];
        };
        CopiedDateDto: {
            /**
             * Format: uuid
             * @description Null if it is gone again already
             */
            id: string | null;
        };
        TownDto: {
            /** @example frankfurt-am-main */
            slug: string;
            /** @example Frankfurt am Main */
            name: string;
            /** @description Courses there that are not over */
            runs: number;
        };
        StaffRunFactsDto: {
            /** Format: uuid */
            contactPersonId: string | null;
            /** Format: uuid */
            organiserId: string;
            /** Format: uuid */
            fundingProgrammeId: string | null;
            flags: string[];
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
            contacts: components["schemas"]["PlanningChoiceDto"][];
            organisers: components["schemas"]["PlanningChoiceDto"][];
            programmes: components["schemas"]["PlanningChoiceDto"][];
            /** @description False once the run is over or called off */
            editable: boolean;
        };
        RunFactsDto: {
            /** Format: uuid */
            contactPersonId: string | null;
            /** Format: uuid */
            organiserId: string;
            /** Format: uuid */
            fundingProgrammeId: string | null;
            flags: string[];
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
        };
        MasterCountsDto: {
            rooms: number;
            contacts: number;
            programmes: number;
            organisers: number;
            /** @description 0 as long as nobody has written how the office is reached */
            office: number;
            offerings: number;
            /** @description Courses, drafts too */
            runs: number;
            trainers: number;
            /** @description School holidays that are still to come */
            schoolHolidays: number;
        };
        TerritoryChoiceDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        LastChangeOfRowDto: {
            name: string;
            /** Format: date-time */
            at: string;
        };
        ContactPersonDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            phone: string | null;
            /** Format: email */
            email: string | null;
            /** @description When they can be reached, in words */
            hours: string | null;
            /** @description They agree that everybody may see them */
            isPublic: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            publicSince: string | null;
            /** @description Courses that name them and are not over */
            runs: number;
            lastChange: components["schemas"]["LastChangeOfRowDto"] | null;
        };
        ContactWishDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            phone: string | null;
            /** Format: email */
            email: string | null;
            /** @description When they can be reached, in words */
            hours: string | null;
            /** @description They agree that everybody may see them */
            isPublic: boolean;
        };
        WrittenDto: {
            /** Format: uuid */
            id: string;
        };
        ProgrammeDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            code: string;
            name: string;
            /** @description The sentence about who pays, as it must stand on pages and papers */
            notice: string;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description Last day
             */
            validTo: string | null;
            /** Format: uuid */
            id: string;
            /** @description Courses that it pays and are not over */
            runs: number;
            lastChange: components["schemas"]["LastChangeOfRowDto"] | null;
        };
        ProgrammeWishDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            code: string;
            name: string;
            /** @description The sentence about who pays, as it must stand on pages and papers */
            notice: string;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description Last day
             */
            validTo: string | null;
        };
        RoomAccessDto: {
            key: components["schemas"]["AccessKey"];
            yes: boolean;
        };
        RoomDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            seats: number;
            /** @description What is not known is not in the list */
            access: components["schemas"]["RoomAccessDto"][];
            /** Format: uuid */
            id: string;
            /** @description Courses in it that are not over */
            runs: number;
        };
        VenueDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            street: string;
            postcode: string;
            town: string;
            /**
             * Format: uuid
             * @description District or city
             */
            territoryId: string | null;
            /** @description How to get there by bus and train, in words */
            transit: string | null;
            /** Format: uuid */
            id: string;
            territory: string | null;
            rooms: components["schemas"]["RoomDto"][];
        };
        NamedDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OneVenueDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            street: string;
            postcode: string;
            town: string;
            /**
             * Format: uuid
             * @description District or city
             */
            territoryId: string | null;
            /** @description How to get there by bus and train, in words */
            transit: string | null;
            /** Format: uuid */
            id: string;
            territory: string | null;
            rooms: components["schemas"]["RoomDto"][];
            territories: components["schemas"]["NamedDto"][];
            lastChange: components["schemas"]["LastChangeOfRowDto"] | null;
        };
        VenueWishDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            street: string;
            postcode: string;
            town: string;
            /**
             * Format: uuid
             * @description District or city
             */
            territoryId: string | null;
            /** @description How to get there by bus and train, in words */
            transit: string | null;
        };
        RoomWishDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            seats: number;
            /** @description What is not known is not in the list */
            access: components["schemas"]["RoomAccessDto"][];
        };
        OneRoomDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** @description No longer offered to choose; what uses it keeps it */
            retired: boolean;
            name: string;
            seats: number;
            /** @description What is not known is not in the list */
            access: components["schemas"]["RoomAccessDto"][];
            /** Format: uuid */
            id: string;
            /** @description Courses in it that are not over */
            runs: number;
            venue: components["schemas"]["NamedDto"];
            lastChange: components["schemas"]["LastChangeOfRowDto"] | null;
        };
        LawRowDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            /** Format: uuid */
            id: string;
        };
        PublicHolidayDto: {
            /** Format: date */
            date: string;
            /** @description Key of its name where it is computed, else in words */
            name: string;
            /** @description Not written by hand */
            computed: boolean;
            /** @description What added it by hand, took it out or gave it back */
            row: components["schemas"]["LawRowDto"] | null;
            /** @description A computed one that the law no longer knows does not */
            holds: boolean;
        };
        /** @enum {string} */
        DayOffKind: "SCHOOL_HOLIDAY" | "CLOSED" | "PUBLIC_HOLIDAY" | "NO_HOLIDAY" | "HOLIDAY_AGAIN";
        OffSpanDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DayOffKind"];
            venue: string | null;
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            name: string;
        };
        HouseDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Its rooms to choose from */
            rooms: components["schemas"]["NamedDto"][];
        };
        YearOffDto: {
            year: number;
            /** @description By law: computed, added or taken out */
            publicHolidays: components["schemas"]["PublicHolidayDto"][];
            /** @description School holidays and closing days that touch the year */
            spans: components["schemas"]["OffSpanDto"][];
            /** @description Houses to choose from */
            venues: components["schemas"]["HouseDto"][];
        };
        DateOnDaysOffDto: {
            code: string;
            title: string;
            n: number;
            /** Format: date */
            date: string;
            /** @example 17:00 */
            start: string;
            /** @example 19:30 */
            end: string;
            /** @description Of a draft: nobody relies on it yet */
            tentative: boolean;
        };
        DayOffDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            kind: components["schemas"]["DayOffKind"];
            /**
             * Format: uuid
             * @description The house that is closed; null is everywhere
             */
            venueId: string | null;
            /**
             * Format: uuid
             * @description The one room of that house that is closed
             */
            roomId?: string | null;
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            /** @description Key of the school holidays, or of a computed holiday that the law no longer knows; else in words */
            name: string;
            /** Format: uuid */
            id: string;
            /** @description Dates to come that are planned on these days */
            touched: components["schemas"]["DateOnDaysOffDto"][];
            /** @description Some of them were published before the days were written, and nobody has decided about them */
            open: boolean;
            /** @description Name of the house, and of its room */
            venue: string | null;
            lastChange: components["schemas"]["LastChangeOfRowDto"] | null;
        };
        DayOffWishDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            kind: components["schemas"]["DayOffKind"];
            /**
             * Format: uuid
             * @description The house that is closed; null is everywhere
             */
            venueId: string | null;
            /**
             * Format: uuid
             * @description The one room of that house that is closed
             */
            roomId?: string | null;
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            /** @description Key of the school holidays, or of a computed holiday that the law no longer knows; else in words */
            name: string;
        };
        SeenDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
        };
        /** @enum {string} */
        OrganiserType: "COMPETENCE_CENTRE" | "DIVERSITY_CENTRE" | "MUNICIPALITY" | "MUNICIPAL_ALLIANCE" | "CHURCH" | "NON_PROFIT" | "MIGRANT_ORG" | "ASSOCIATION" | "VOLUNTEER_AGENCY" | "EDUCATION_PROVIDER" | "AUTHORITY";
        OrganiserChangeDto: {
            name: string;
            /** Format: date-time */
            at: string;
        };
        OrganiserDto: {
            /** @description As it stands on pages and papers */
            name: string;
            type: components["schemas"]["OrganiserType"];
            /**
             * Format: uuid
             * @description District or city
             */
            territoryId: string | null;
            /** @description Can be chosen for courses, and have a desk */
            isActive: boolean;
            /** @description As it was seen; 0 for a new one */
            revision: number;
            /** Format: uuid */
            id: string;
            territory: string | null;
            /** @description Courses that it organises and that are not over */
            runs: number;
            /** @description Somebody acts for it */
            hasDesk: boolean;
            lastChange: components["schemas"]["OrganiserChangeDto"] | null;
        };
        OrganiserWishDto: {
            /** @description As it stands on pages and papers */
            name: string;
            type: components["schemas"]["OrganiserType"];
            /**
             * Format: uuid
             * @description District or city
             */
            territoryId: string | null;
            /** @description Can be chosen for courses, and have a desk */
            isActive: boolean;
            /** @description As it was seen; 0 for a new one */
            revision: number;
        };
        OrganiserWrittenDto: {
            /** Format: uuid */
            id: string;
        };
        OfficeDto: {
            phone: string;
            /** Format: email */
            email: string;
            /** @description In German words that every language of the platform knows */
            hours: string;
        };
        SeenOfficeDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            phone: string;
            /** Format: email */
            email: string;
            /** @description Days and hours in German, such as "Montag bis Freitag, 9–16 Uhr" */
            hours: string;
            lastChange: components["schemas"]["LastChangeOfRowDto"] | null;
        };
        OfficeWishDto: {
            /** @description As it was seen; 0 for something new */
            revision: number;
            phone: string;
            /** Format: email */
            email: string;
            /** @description Days and hours in German, such as "Montag bis Freitag, 9–16 Uhr" */
            hours: string;
        };
        /** @enum {string} */
        RuleShape: "AMOUNT" | "SPAN" | "LIST" | "STEPS" | "WEIGHTS" | "FLAG";
        /** @enum {string} */
        RuleUnit: "days" | "months" | "years" | "hours" | "percent" | "euro" | "units" | "count" | "age" | "clock";
        RuleSpanDto: {
            min: number;
            max: number;
        };
        RuleStepDto: {
            fromHoursBefore: number;
            keptHours: number;
        };
        /** @enum {string} */
        RuleWeight: "warn" | "ask" | "block";
        RuleWeightDto: {
            /** @description What weighs: the kind of a conflict */
            kind: string;
            weight: components["schemas"]["RuleWeight"];
        };
        /** @enum {string} */
        RuleValueState: "PAST" | "NOW" | "COMING";
        DatedRuleValueDto: {
            amount: number | null;
            span: components["schemas"]["RuleSpanDto"] | null;
            list: number[] | null;
            steps: components["schemas"]["RuleStepDto"][] | null;
            weights: components["schemas"]["RuleWeightDto"][] | null;
            flag: boolean | null;
            /** Format: date */
            validFrom: string;
            /** @description Where the value comes from */
            source: string;
            state: components["schemas"]["RuleValueState"];
        };
        RuleValueDto: {
            /** @description Dotted, as the code names it; its words stand in the catalogue of texts */
            name: string;
            shape: components["schemas"]["RuleShape"];
            unit: components["schemas"]["RuleUnit"];
            /** @description The most a number of it can be */
            most: number;
            /** @description Numbers come in multiples of it */
            step: number;
            /** @description The youngest first */
            values: components["schemas"]["DatedRuleValueDto"][];
        };
        NewRuleValueDto: {
            /** @description As the shape of the rule asks */
            value: number | boolean | {
                min: number;
                max: number;
            } | (number | Record<string, never>)[];
            /** @description Who decided it, or where it is written */
            source: string;
            /** @description Somebody has entered a value for this day already; this one takes its place */
            replace: boolean;
        };
        /** @enum {string} */
        AllocationRule: "LOTTERY" | "NEED" | "ORGANISATION";
        TicketDto: {
            /** @description Booking number; only the person knows whose it is */
            number: string;
            /** @description Rank, from 1 */
            place: number;
            /** @description What the rule looks at before the lot; smaller comes first */
            stage: number;
            /** @description SHA-256 of seed, colon and booking number; smaller comes first */
            ticket: string;
            hasSeat: boolean;
        };
        AllocationDto: {
            rule: components["schemas"]["AllocationRule"];
            /**
             * Format: date-time
             * @description Until when wishes are collected
             */
            closesAt: string;
            /** @description SHA-256 of the seed, known from the beginning */
            seedHash: string;
            /** @description Known after the draw */
            seed: string | null;
            /** Format: date-time */
            drawnAt: string | null;
            tickets: components["schemas"]["TicketDto"][];
        };
        SetAllocationDto: {
            /** @description Null for first come, first served */
            rule: components["schemas"]["AllocationRule"] | null;
            /**
             * Format: date
             * @description Last day on which wishes are collected
             */
            closesOn: string;
        };
        CompanionDto: {
            /** @description Full name, as it will stand on the certificate; any script, one word is enough */
            name: string;
            /** @description Asked only where the run needs it */
            birthYear?: number;
            /**
             * @description Asked where a run needs it; what is on our file counts anyway
             * @enum {string}
             */
            basicQualification?: "HERE" | "ELSEWHERE" | "NONE";
            /** @description Asked only where a run is for women; not kept */
            isWoman?: boolean;
            callName?: string;
        };
        BookDto: {
            /** @description Full name, as it will stand on the certificate; any script, one word is enough */
            name: string;
            email?: string;
            phone?: string;
            /** @description Asked only where the run needs it */
            birthYear?: number;
            /**
             * @description Asked where a run needs it; what is on our file counts anyway
             * @enum {string}
             */
            basicQualification?: "HERE" | "ELSEWHERE" | "NONE";
            /** @description Asked only where a run is for women; not kept */
            isWoman?: boolean;
            callName?: string;
            /** @description Name of the organisation in the person’s own words */
            organisation?: string;
            /** Format: uuid */
            organisationId?: string;
            /** @enum {string} */
            callTime?: "morning" | "afternoon" | "evening";
            needs?: ("INTERPRETER" | "WHEELCHAIR" | "ASSISTANT" | "LARGE_PRINT" | "CHILDCARE" | "SIGN_LANGUAGE" | "MEAL_VEGETARIAN" | "MEAL_VEGAN" | "MEAL_HALAL" | "CALL_ME")[];
            /**
             * @description How the person takes part, where a run counts places on site and online
             * @enum {string}
             */
            mode?: "ONLINE" | "ON_SITE";
            /** @description Wish for mails about new courses; a consent of its own */
            newsletter?: boolean;
            /** @description Who consents for somebody under 18 */
            guardianName?: string;
            /** @description Phone or e-mail of the guardian */
            guardianContact?: string;
            /** @description The guardian agrees that the person takes part */
            guardianConsent?: boolean;
            /** @enum {string} */
            language: "de" | "en";
            /** @description Join the waiting list when no place is free; a party when there are too few for all of it */
            waitlist?: boolean;
            /** @description Who is booked along: all of them or nobody */
            companions?: components["schemas"]["CompanionDto"][];
        };
        AddressedPersonDto: {
            name: string;
            callName: string | null;
        };
        ContactDto: {
            email: string | null;
            phone: string | null;
            organisation: string | null;
        };
        BookedCompanionDto: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** @enum {string} */
            state: "CONFIRMED" | "REQUESTED" | "WAITLISTED";
            /** @description Opens the page of this booking */
            token: string;
        };
        BookingReceiptDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description Spoken on the phone; opens nothing
             * @example K7-42Q9X
             */
            number: string;
            /** @enum {string} */
            state: "CONFIRMED" | "REQUESTED" | "WAITLISTED";
            /** @description Place in the waiting list, from 1 */
            position: number | null;
            /** @description Opens the page of this booking */
            token: string;
            run: components["schemas"]["RunCardDto"];
            person: components["schemas"]["AddressedPersonDto"];
            contact: components["schemas"]["ContactDto"];
            /** @description Who was booked along */
            companions: components["schemas"]["BookedCompanionDto"][];
        };
        /** @enum {string} */
        Effect: "refuse" | "request" | "advise";
        /**
         * @description How one can go on from here
         * @enum {string}
         */
        WayOn: "answer" | "other_runs" | "basic_runs" | "waitlist" | "call";
        ReasonOfRuleDto: {
            /**
             * @description Its sentence is `eligibility.<reader>.<code>`
             * @example basic_missing
             */
            code: string;
            effect: components["schemas"]["Effect"];
            params: {
                [key: string]: unknown;
            };
            /** @description How one can go on from here */
            ways: components["schemas"]["WayOn"][];
            /** @description Whom of a party it is about; left out for what is true of all */
            who?: string;
        };
        EligibilityDto: {
            /** @enum {string} */
            outcome: "CONFIRMED" | "REQUESTED" | "REFUSED";
            /** @description All together, the gravest first */
            reasons: components["schemas"]["ReasonOfRuleDto"][];
        };
        MoveDto: {
            /** @description Id or slug of the run to move to */
            run: string;
        };
        MyAllocationDto: {
            /**
             * Format: date-time
             * @description Until when wishes are collected
             */
            closesAt: string;
            /** @description The places are given */
            drawn: boolean;
            /** @description Drawn rank, from 1 */
            place: number | null;
            /** @description How many took part */
            of: number;
        };
        MyOfferDto: {
            /**
             * Format: date-time
             * @description Until when the answer counts
             */
            expiresAt: string;
            /** @description False when several people were asked and the first answer wins */
            holdsSeat: boolean;
        };
        /** @enum {string} */
        ExtraKind: "CHILDCARE" | "ONLINE" | "ON_SITE";
        MyExtraDto: {
            kind: components["schemas"]["ExtraKind"];
            /** @description False: only wished for, there was none left */
            held: boolean;
        };
        MyEnrolmentDto: {
            /** @description The organisation that enrolled the person */
            organisation: string;
            /** @description The person lets it have the certificate */
            sharesCertificate: boolean;
            /** @description This link can say so; what a slip opens cannot, because the organisation prints slips */
            canShare: boolean;
        };
        MyMeetingDto: {
            /** Format: uri */
            url: string;
            /** @description How to take part by telephone */
            dialIn: string | null;
        };
        MovedSessionDto: {
            /** Format: date */
            date: string;
            /** @example 17:30 */
            start: string;
            /** @description Whether the person can come on the new date; null: no answer yet */
            canCome: boolean | null;
            /** @description Another course of the person at the new time */
            overlap: string | null;
        };
        MySessionDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** Format: uuid */
            id: string;
            n: number;
            teachingUnits: number;
            cancelled: boolean;
            /** @description Before the person came in late: nothing is asked of them */
            beforeEntry: boolean;
            /** @description The person goes to no room */
            online: boolean;
            /** @description Room and house, only where it is not that of the course */
            venue: string | null;
            /** @description The way into an online date, for whoever has a place */
            meeting: components["schemas"]["MyMeetingDto"] | null;
            /** @description The person has said that they cannot come */
            excused: boolean;
            /** @description The person can still excuse themselves, or take it back */
            canExcuse: boolean;
            /** @description Where and when it is shown to be: goes back with the answer, which counts for no other */
            seen: string;
            /** @description The date was moved after the person got their place */
            moved: components["schemas"]["MovedSessionDto"] | null;
        };
        DoorCodeDto: {
            /** @description Modules of one side, without the white around it */
            size: number;
            /** @description The dark modules, as the path of an SVG */
            path: string;
        };
        PartyMemberDto: {
            /** Format: uuid */
            bookingId: string;
            number: string;
            name: string;
            state: string;
            /** @description It is the booking that the page is about */
            isOwn: boolean;
            canCancel: boolean;
        };
        MyPartyDto: {
            /** @description This booking answers and cancels for all */
            speaks: boolean;
            /** @description They wait, or are asked, as one entry of the list */
            waitsTogether: boolean;
            /** @description Who booked for all comes first */
            members: components["schemas"]["PartyMemberDto"][];
        };
        MyBookingDto: {
            /** Format: uuid */
            id: string;
            number: string;
            state: string;
            /** @description Place in the waiting list, from 1 */
            position: number | null;
            /** @description How many entries the list has: who waits together is one */
            waiting: number | null;
            /** @description Where the places are given by a rule */
            allocation: components["schemas"]["MyAllocationDto"] | null;
            /** @description A seat that waits for an answer */
            offer: components["schemas"]["MyOfferDto"] | null;
            /** @description Places besides the seat: for a child, on site or online */
            extras: components["schemas"]["MyExtraDto"][];
            /** @description Where somebody else has booked */
            enrolment: components["schemas"]["MyEnrolmentDto"] | null;
            run: components["schemas"]["RunCardDto"];
            sessions: components["schemas"]["MySessionDto"][];
            canCancel: boolean;
            /** @description Cancelling now would be after the deadline */
            late: boolean;
            /** Format: date-time */
            cancelDeadline: string;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @description Another date of this course has a free place */
            canMove: boolean;
            /** @description What is offered instead of a cancelled course */
            alternative: components["schemas"]["RunCardDto"] | null;
            /** @description What is offered to go on in after a course that ended early */
            next: components["schemas"]["RunCardDto"] | null;
            /** @description Number of the booking that took its place */
            movedTo: string | null;
            /** @description The number as a QR code, while there is a door to show it at */
            doorCode: components["schemas"]["DoorCodeDto"] | null;
            /** @description Phone of whom people ask about the course; the office without it */
            contactPhone: string | null;
            /** @description Who was booked together */
            party: components["schemas"]["MyPartyDto"] | null;
        };
        MovedBookingDto: {
            /** @description Personal link that opens the new booking */
            token: string;
            /** @description The new booking */
            booking: components["schemas"]["MyBookingDto"];
        };
        MovedByStaffDto: {
            /** Format: uuid */
            bookingId: string;
            number: string;
            /** Format: uuid */
            runId: string;
        };
        LinksAgainDto: {
            /** Format: email */
            email: string;
        };
        MyPersonDto: {
            name: string;
            callName: string | null;
            language: string;
        };
        MyCertificateDto: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            type: "CERTIFICATE" | "ATTENDANCE";
            title: string;
            kind: components["schemas"]["Kind"];
            /** @description Code of the course; its cover is drawn from it */
            runCode: string;
            /** Format: date */
            issuedOn: string;
            units: number;
            /** @description Code of the public check */
            code: string;
        };
        PathStepDto: {
            /** @enum {string} */
            kind: "BASIC_QUALIFICATION" | "IN_DEPTH_SEMINAR" | "REFLECTION_TALK";
            /** @enum {string} */
            state: "done" | "booked" | "next" | "later";
            /** @description How many courses of this step are behind the person */
            done: number;
        };
        MyPageDto: {
            /** @enum {string} */
            scope: "booking" | "person";
            person: components["schemas"]["MyPersonDto"];
            bookings: components["schemas"]["MyBookingDto"][];
            /** @description Calendar feed of the person; empty for a link that opens one booking */
            feedUrl: string;
            certificates: components["schemas"]["MyCertificateDto"][];
            /** @description What the person has and what is missing; empty for a link that opens one booking */
            path: components["schemas"]["PathStepDto"][];
        };
        ReasonDto: {
            reason?: string;
        };
        OfferAnswerDto: {
            /** @description True takes the seat, false lets it go */
            accept: boolean;
        };
        RenewedLinkDto: {
            /** @description Opens the page of the person from now on; the old one opens nothing */
            token: string;
            /** @description New calendar feed of the person */
            feedUrl: string;
        };
        PartyCancellationDto: {
            /** @description Ids of the bookings of those who do not come */
            bookings: string[];
            reason?: string;
        };
        ReplacePersonDto: {
            /** @description Whoever has the place wants it too; needed once they have left the organisation */
            agreed?: boolean;
            /** @enum {string} */
            basicQualification?: "HERE" | "ELSEWHERE" | "NONE";
            name: string;
            email?: string;
            phone?: string;
            birthYear?: number;
        };
        ReplacedDto: {
            /**
             * Format: uuid
             * @description The new booking
             */
            bookingId: string;
            number: string;
            /** @enum {string} */
            state: "CONFIRMED" | "REQUESTED";
        };
        ReplacementCandidateDto: {
            /** Format: uuid */
            personId: string;
            name: string;
            /**
             * @description How the place would stand; KNOWN: is booked here already; WAITS: the organisation has put them on the waiting list, where their turn ends
             * @enum {string}
             */
            outcome: "CONFIRMED" | "REQUESTED" | "REFUSED" | "WAITS" | "KNOWN";
            /** @description It would go if the organisation says that the basic qualification was done somewhere else */
            mayDeclareBasic: boolean;
            reasons: components["schemas"]["ReasonOfRuleDto"][];
        };
        ReplacementChoicesDto: {
            /** Format: uuid */
            bookingId: string;
            number: string;
            /** @description Who has the place now */
            name: string;
            /** @description The organisation can do it itself; afterwards staff can */
            isOpen: boolean;
            /**
             * Format: date
             * @description Last day on which the organisation can do it itself
             */
            until: string;
            /** @description Members there are; the first of them are shown */
            total: number;
            candidates: components["schemas"]["ReplacementCandidateDto"][];
        };
        ReplaceMemberDto: {
            /** @description Whoever has the place wants it too; needed once they have left the organisation */
            agreed?: boolean;
            /** @enum {string} */
            basicQualification?: "HERE" | "ELSEWHERE" | "NONE";
            /**
             * Format: uuid
             * @description The member who takes the place
             */
            personId: string;
        };
        QuotaOfRunDto: {
            /** Format: uuid */
            organisationId: string;
            organisation: string;
            seats: number;
            used: number;
            /**
             * Format: date
             * @description Last day on which the places are held
             */
            releaseOn: string;
            /** Format: date-time */
            releasedAt: string | null;
        };
        ExtraPlacesDto: {
            kind: components["schemas"]["ExtraKind"];
            capacity: number;
            taken: number;
            /** @description People with a seat who wish for such a place and have none */
            wishing: number;
        };
        QuotaHolderDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        StaffPlacesDto: {
            capacity: number;
            taken: number;
            /** @description Held for organisations and not used yet */
            held: number;
            waiting: number;
            /** @description So many sit beyond the capacity by a named decision */
            overbooked: number;
            /** @description What the room holds */
            roomSeats: number | null;
            /** @enum {string} */
            format: "PRESENCE" | "ONLINE" | "HYBRID";
            /** Format: date */
            firstDate: string;
            quotas: components["schemas"]["QuotaOfRunDto"][];
            extras: components["schemas"]["ExtraPlacesDto"][];
            /** @description Organisations that can have a quota */
            organisations: components["schemas"]["QuotaHolderDto"][];
        };
        CapacityDto: {
            capacity: number;
            /** @description Capacity that staff saw; if somebody was faster, nothing changes */
            from: number;
        };
        QuotaDto: {
            seats: number;
            /**
             * Format: date
             * @description Last day on which the places are held; the day after they are free
             */
            releaseOn: string;
        };
        ExtraCapacityDto: {
            capacity: number;
        };
        NamedPersonDto: {
            /** @description Full name, as it will stand on the certificate; any script, one word is enough */
            name: string;
            email?: string;
            phone?: string;
            /** @description Asked only where the run needs it */
            birthYear?: number;
            /**
             * @description Asked where a run needs it; what is on our file counts anyway
             * @enum {string}
             */
            basicQualification?: "HERE" | "ELSEWHERE" | "NONE";
            /** @description Asked only where a run is for women; not kept */
            isWoman?: boolean;
            /** @description Why staff book for this person; kept in the log */
            reason: string;
            /** @enum {string} */
            language: "de" | "en";
            /**
             * Format: uuid
             * @description Their booking that staff ended: what it says of organisation and needs goes along
             */
            again?: string;
        };
        NamedBookingDto: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "CONFIRMED" | "REQUESTED";
        };
        OverbookDto: {
            /** @description Full name, as it will stand on the certificate; any script, one word is enough */
            name: string;
            email?: string;
            phone?: string;
            /** @description Why this person gets a place beyond the capacity; kept in the log */
            reason: string;
            /** @enum {string} */
            language: "de" | "en";
        };
        OverbookedDto: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        RunWithRequestsDto: {
            code: string;
            title: string;
            count: number;
        };
        /**
         * @description Where a run counts places of each way
         * @enum {string}
         */
        AttendMode: "ONLINE" | "ON_SITE";
        ParticipantPartyDto: {
            /** @description Names of the others */
            others: string[];
            /** @description They wait, or are asked, as one entry of the list */
            waitsTogether: boolean;
        };
        GuardianDto: {
            name: string;
            /** @description Phone or e-mail, as it was written */
            contact: string;
        };
        RequestedRunDto: {
            code: string;
            title: string;
            kind: string;
            /** Format: date */
            firstDate: string;
            town: string | null;
            taken: number;
            capacity: number;
            waiting: number;
        };
        RequestDto: {
            /** Format: uuid */
            bookingId: string;
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            latinName: string | null;
            callName: string | null;
            /** @description In which they booked */
            language: string;
            state: string;
            /** @description An organisation booked the place */
            enrolled: boolean;
            /** @description They cancelled after the deadline (E07) */
            late: boolean;
            /** @description Why the booking ended */
            endReason: string | null;
            /** @description Code of the run to which they moved */
            movedTo: string | null;
            /** @description Numbers of the dates for which they are excused */
            excused: number[];
            /** @description Numbers of the dates that were moved and on which they said they can come */
            comesMoved: number[];
            /**
             * Format: date
             * @description Since when they no longer come
             */
            leftOn: string | null;
            organisation: string | null;
            email: string | null;
            phone: string | null;
            /** @description Where a run counts places of each way */
            mode: components["schemas"]["AttendMode"] | null;
            needs: string[];
            /** @description Who asks works in the division of the run; else `needs` is empty, whatever the person needs */
            seesNeeds: boolean;
            /** Format: date-time */
            bookedAt: string;
            position: number | null;
            /**
             * Format: date-time
             * @description Until when an offered seat waits for the answer
             */
            offerUntil: string | null;
            callTime: string | null;
            /** @description Why there is something to decide, or why a waiting person is passed over */
            reasons: components["schemas"]["ReasonOfRuleDto"][];
            /** @description Who was booked together with them */
            party: components["schemas"]["ParticipantPartyDto"] | null;
            /** @description Staff have said yes; it stays while the person waits */
            approved: boolean;
            /** @description Of a person under 18 */
            guardian: components["schemas"]["GuardianDto"] | null;
            run: components["schemas"]["RequestedRunDto"];
            /** @description Another record may be of the same person; staff have not looked yet */
            maybeDouble: boolean;
        };
        RequestsDto: {
            /** @description Requests of all runs */
            total: number;
            /** @description How many of them were found, on all pages */
            found: number;
            /** @description The next run first */
            runs: components["schemas"]["RunWithRequestsDto"][];
            /** @description Who has waited longest for an answer comes first */
            rows: components["schemas"]["RequestDto"][];
        };
        NeedCountDto: {
            need: string;
            count: number;
        };
        InterpretersDto: {
            /** @description Language tag of the people */
            language: string;
            count: number;
        };
        NeedsDto: {
            /** @description People with a place */
            people: number;
            /** @description How many of them need something */
            withNeeds: number;
            needs: components["schemas"]["NeedCountDto"][];
            /** @description Who asks for an interpreter, by the language of their letters */
            interpreters: components["schemas"]["InterpretersDto"][];
            /** @description What people need whose request is not decided */
            undecided: components["schemas"]["NeedCountDto"][];
        };
        /** @enum {string} */
        BulkAct: "approve" | "reject" | "waitlist" | "cancel";
        BulkChoiceDto: {
            act: components["schemas"]["BulkAct"];
            bookingIds: string[];
        };
        RunOfBookingDto: {
            code: string;
            title: string;
            /** Format: date */
            firstDate: string;
        };
        RefusalDto: {
            /** @example booking.not_a_request */
            code: string;
            params: {
                [key: string]: unknown;
            };
        };
        BulkRowDto: {
            /** Format: uuid */
            bookingId: string;
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            latinName: string | null;
            callName: string | null;
            /** @description In which they booked */
            language: string;
            state: string;
            /** @description An organisation booked the place */
            enrolled: boolean;
            /** @description They cancelled after the deadline (E07) */
            late: boolean;
            /** @description Why the booking ended */
            endReason: string | null;
            /** @description Code of the run to which they moved */
            movedTo: string | null;
            /** @description Numbers of the dates for which they are excused */
            excused: number[];
            /** @description Numbers of the dates that were moved and on which they said they can come */
            comesMoved: number[];
            /**
             * Format: date
             * @description Since when they no longer come
             */
            leftOn: string | null;
            organisation: string | null;
            email: string | null;
            phone: string | null;
            /** @description Where a run counts places of each way */
            mode: components["schemas"]["AttendMode"] | null;
            needs: string[];
            /** @description Who asks works in the division of the run; else `needs` is empty, whatever the person needs */
            seesNeeds: boolean;
            /** Format: date-time */
            bookedAt: string;
            position: number | null;
            /**
             * Format: date-time
             * @description Until when an offered seat waits for the answer
             */
            offerUntil: string | null;
            callTime: string | null;
            /** @description Why there is something to decide, or why a waiting person is passed over */
            reasons: components["schemas"]["ReasonOfRuleDto"][];
            /** @description Who was booked together with them */
            party: components["schemas"]["ParticipantPartyDto"] | null;
            /** @description Staff have said yes; it stays while the person waits */
            approved: boolean;
            /** @description Of a person under 18 */
            guardian: components["schemas"]["GuardianDto"] | null;
            run: components["schemas"]["RunOfBookingDto"];
            /** @description Null when the act is possible */
            refusal: components["schemas"]["RefusalDto"] | null;
        };
        BulkPreviewDto: {
            /** @description In the order of the ids; an unknown one is left out */
            rows: components["schemas"]["BulkRowDto"][];
        };
        BulkActDto: {
            act: components["schemas"]["BulkAct"];
            bookingIds: string[];
            /** @description Needed to reject and to cancel: the people read it */
            reason?: string;
            /** @description With `waitlist`: staff have said yes already, the next seat is theirs without another look */
            approved?: boolean;
        };
        BulkResultDto: {
            /** Format: uuid */
            bookingId: string;
            /** @description Null when it is done */
            refusal: components["schemas"]["RefusalDto"] | null;
        };
        BulkResultsDto: {
            /**
             * Format: uuid
             * @description Set when there are so many that it goes on by itself
             */
            jobId: string | null;
            /** @description In the order of the ids */
            results: components["schemas"]["BulkResultDto"][];
        };
        BulkJobDto: {
            act: components["schemas"]["BulkAct"];
            /** @description Whom it has reached so far */
            rows: components["schemas"]["BulkRowDto"][];
            results: components["schemas"]["BulkResultDto"][];
        };
        StaffRunRowDto: {
            /** Format: uuid */
            id: string;
            code: string;
            slug: string;
            title: string;
            kind: string;
            /** @enum {string} */
            state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED_FOR_REGISTRATION" | "CONFIRMED" | "RUNNING" | "COMPLETED" | "SETTLED" | "CANCELLED" | "POSTPONED";
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            town: string | null;
            format: components["schemas"]["DeliveryFormat"];
            teachingUnits: number;
            taken: number;
            capacity: number;
            min: number;
            waiting: number;
            /** @description Seats that were offered and wait for an answer */
            offered: number;
            /** @description Requests that wait for a decision */
            requested: number;
            /**
             * Format: date
             * @description Day on which people hear whether the run takes place
             */
            decisionDate: string;
        };
        SessionMovedFromDto: {
            /** Format: date */
            date: string;
            /** @example 17:30 */
            start: string;
        };
        AnswerCountsDto: {
            can: number;
            cannot: number;
            open: number;
        };
        StaffSessionDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** Format: uuid */
            id: string;
            n: number;
            teachingUnits: number;
            cancelled: boolean;
            /** Format: uuid */
            roomId: string | null;
            /** @description It has started, so it moves no more */
            begun: boolean;
            /** @description Somebody was there, so it cannot fall out */
            attended: boolean;
            /** @description Where it is when that is not the room of the run; "online" for none */
            elsewhere: string | null;
            /** @description Where it was announced, if it was moved */
            movedFrom: components["schemas"]["SessionMovedFromDto"] | null;
            /** @description What people answered to its new time */
            answers: components["schemas"]["AnswerCountsDto"] | null;
        };
        StaffRunDto: {
            /** Format: uuid */
            id: string;
            code: string;
            slug: string;
            title: string;
            kind: string;
            /** @enum {string} */
            state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED_FOR_REGISTRATION" | "CONFIRMED" | "RUNNING" | "COMPLETED" | "SETTLED" | "CANCELLED" | "POSTPONED";
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            town: string | null;
            format: components["schemas"]["DeliveryFormat"];
            teachingUnits: number;
            taken: number;
            capacity: number;
            min: number;
            waiting: number;
            /** @description Seats that were offered and wait for an answer */
            offered: number;
            /** @description Requests that wait for a decision */
            requested: number;
            /**
             * Format: date
             * @description Day on which people hear whether the run takes place
             */
            decisionDate: string;
            sessions: components["schemas"]["StaffSessionDto"][];
            trainers: string[];
            venue: string | null;
            /** @description Dates to come that somebody can attend online */
            onlineDates: number;
            /** @description How many of them have no link yet */
            datesWithoutLink: number;
            /**
             * Format: date-time
             * @description From when people can sign up; null for at once
             */
            registrationOpensAt: string | null;
            /**
             * Format: date
             * @description Last day on which people can sign up
             */
            registrationUntil: string;
            /** @description Why it was called off, or ended early */
            cancelReason: string | null;
            /** @description Somebody has attended: it can be ended early, and is not called off any more */
            attended: boolean;
            /** @description It ended before its last planned date */
            endedEarly: boolean;
            /** @description Code of the run that is offered instead of this one */
            alternative: string | null;
            /** @description How often the day of the decision was put off */
            decisionExtensions: number;
            /** @description How often it may be put off */
            mostExtensions: number;
            /** @description Wishes are collected; the places are given later, by a rule */
            collecting: boolean;
            /** @description No seat is offered to the waiting list by itself */
            waitlistPaused: boolean;
            /** @description Free seats are kept back until a party that waits together fits in */
            holdsForParties: boolean;
        };
        ParticipantDto: {
            /** Format: uuid */
            bookingId: string;
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            latinName: string | null;
            callName: string | null;
            /** @description In which they booked */
            language: string;
            state: string;
            /** @description An organisation booked the place */
            enrolled: boolean;
            /** @description They cancelled after the deadline (E07) */
            late: boolean;
            /** @description Why the booking ended */
            endReason: string | null;
            /** @description Code of the run to which they moved */
            movedTo: string | null;
            /** @description Numbers of the dates for which they are excused */
            excused: number[];
            /** @description Numbers of the dates that were moved and on which they said they can come */
            comesMoved: number[];
            /**
             * Format: date
             * @description Since when they no longer come
             */
            leftOn: string | null;
            organisation: string | null;
            email: string | null;
            phone: string | null;
            /** @description Where a run counts places of each way */
            mode: components["schemas"]["AttendMode"] | null;
            needs: string[];
            /** @description Who asks works in the division of the run; else `needs` is empty, whatever the person needs */
            seesNeeds: boolean;
            /** Format: date-time */
            bookedAt: string;
            position: number | null;
            /**
             * Format: date-time
             * @description Until when an offered seat waits for the answer
             */
            offerUntil: string | null;
            callTime: string | null;
            /** @description Why there is something to decide, or why a waiting person is passed over */
            reasons: components["schemas"]["ReasonOfRuleDto"][];
            /** @description Who was booked together with them */
            party: components["schemas"]["ParticipantPartyDto"] | null;
            /** @description Staff have said yes; it stays while the person waits */
            approved: boolean;
            /** @description Of a person under 18 */
            guardian: components["schemas"]["GuardianDto"] | null;
        };
        ParticipantsDto: {
            /** @description How many bookings each tab holds */
            counts: {
                [key: string]: number;
            };
            /** @description How many of the tab were found, on all pages */
            found: number;
            rows: components["schemas"]["ParticipantDto"][];
        };
        RequiredReasonDto: {
            /** @description Shown to the person */
            reason: string;
        };
        CallOffDto: {
            /** @description The people concerned read it */
            reason: string;
            /** @description Id or code of the run that is offered instead */
            alternative?: string;
            /** @description Whoever has a place moves to the other run at once; it must be the same course */
            takeAlong?: boolean;
        };
        ExtendDecisionDto: {
            /** Format: date */
            until: string;
        };
        InvitableOrganisationDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        StaffRunRulesDto: {
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            /** @description What the run asks of people; the German level stands in its own field */
            prerequisites: string[];
            /** @description So many members of one organisation at most */
            maxPerOrganisation: number | null;
            /** @description Organisations whose people it is for */
            invited: string[];
            /** @description How many may wait; 0 for no waiting list */
            waitlistSize: number;
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
            kind: components["schemas"]["Kind"];
            /** @description Of the offering; it is the same for all its runs */
            audience: components["schemas"]["Audience"];
            /** @description False once the run has begun, is over or called off */
            editable: boolean;
            /** @description Whom one can invite */
            organisations: components["schemas"]["InvitableOrganisationDto"][];
        };
        RunRulesDto: {
            minAge: number | null;
            germanLevel: components["schemas"]["GermanLevel"] | null;
            /** @description What the run asks of people; the German level stands in its own field */
            prerequisites: string[];
            /** @description So many members of one organisation at most */
            maxPerOrganisation: number | null;
            /** @description Organisations whose people it is for */
            invited: string[];
            /** @description How many may wait; 0 for no waiting list */
            waitlistSize: number;
            /** @description Of the run, as it was seen: two people never overwrite each other */
            revision: number;
        };
        HistoryChangeDto: {
            /** @example capacity */
            field: string;
            /** @description As it was, ids by their names; empty for nothing */
            from: string[];
            to: string[];
        };
        HistoryEntryDto: {
            /** Format: date-time */
            at: string;
            /** @description Name of the member of staff; null for anybody else */
            who: string | null;
            /**
             * @description What kind of somebody did it
             * @example staff
             */
            actorKind: string;
            /** @example run.published */
            verb: string;
            /** @description How many savings in one sitting it stands for */
            times: number;
            reason: string | null;
            changes: components["schemas"]["HistoryChangeDto"][];
        };
        MessageKindDto: {
            /** @example booking.confirmed */
            kind: string;
            /** @description Delivered to the mail server of the recipient */
            sent: number;
            /** @description Still on their way */
            waiting: number;
            /** @description Not accepted by the mailbox */
            failed: number;
            /** @description Not sent, because they were no longer true or had nobody to go to */
            dropped: number;
            /** @description Told by telephone, or to be: there is no address */
            calls: number;
            /**
             * Format: date-time
             * @description When the latest of them was written
             */
            last: string;
        };
        MessageDto: {
            kind: string;
            name: string;
            /** Format: uuid */
            bookingId: string;
            /** @enum {string} */
            state: "SENT" | "WAITING" | "FAILED" | "DROPPED" | "CALL" | "CALLED";
            /** Format: date-time */
            at: string;
        };
        RunMessagesDto: {
            kinds: components["schemas"]["MessageKindDto"][];
            /** @description Those that reached nobody; of one kind all of them */
            messages: components["schemas"]["MessageDto"][];
        };
        MeetingDto: {
            /** Format: uri */
            url: string;
            /** @description How to take part by telephone, as people without e-mail read it */
            dialIn: string | null;
        };
        OnlineDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** Format: uuid */
            id: string;
            n: number;
            /** @description Only where it is not that of the run */
            own: components["schemas"]["MeetingDto"] | null;
        };
        PersonToCallDto: {
            /** Format: uuid */
            bookingId: string;
            name: string;
            phone: string | null;
            organisation: string | null;
        };
        StaffMeetingDto: {
            /** @description Of the run */
            ofRun: components["schemas"]["MeetingDto"] | null;
            /** @description Dates to come that are online for all or for some */
            dates: components["schemas"]["OnlineDateDto"][];
            /** @description The link can still be changed */
            open: boolean;
            /** @description How many people hear of a change */
            people: number;
            /** @description How many of them by mail */
            byMail: number;
            /** @description Whom no mail reaches */
            toCall: components["schemas"]["PersonToCallDto"][];
        };
        SetMeetingDto: {
            /** @description Always https; null takes the link back */
            url: string | null;
            /** @example 069 1234-56, PIN 8412# */
            dialIn: string | null;
        };
        RoomChoiceDto: {
            /** Format: uuid */
            id: string;
            /** @example Haus der Vielfalt, Saal 1, Kassel */
            name: string;
            seats: number;
        };
        SessionAnswersDto: {
            /** @description Names of those who said they can come */
            can: string[];
            /** @description Names of those who cannot and are excused */
            cannot: string[];
            /** @description Names of those who have not answered */
            open: string[];
        };
        StaffSessionPageDto: {
            session: components["schemas"]["StaffSessionDto"];
            /**
             * @description What a date without a room is: in a course that has no room itself, only not known yet
             * @enum {string}
             */
            withoutRoom: "ONLINE" | "UNKNOWN";
            rooms: components["schemas"]["RoomChoiceDto"][];
            /** @description How many people would hear of a change */
            people: number;
            /** @description Of a session that was moved: whom no mail told, and who has not answered */
            toCall: components["schemas"]["PersonToCallDto"][];
            /** @description To the new time of a session that was moved */
            answers: components["schemas"]["SessionAnswersDto"];
        };
        LookAtMoveDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for no room; left out, the room stays
             */
            roomId?: string | null;
            /** @description In halves; left out, they stay. Of dates that go along those follow that have as many */
            teachingUnits?: number;
            /** @description Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come */
            scope?: components["schemas"]["MoveScope"];
            /** @description As it would stand in the mail */
            reason?: string;
        };
        MoveMailDto: {
            /** @description In which language it is read */
            language: string;
            subject: string;
            /** @description Of nobody, and without what opens a page */
            text: string;
        };
        UnitsToLookAtDto: {
            n: number;
            /** @description Teaching units that the date would have */
            units: number;
            /** @description How many fit into the new time */
            fits: number;
        };
        DaysAfterStartDto: {
            /** Format: date */
            decision: string | null;
            /** Format: date */
            registration: string | null;
        };
        OverlapOfPersonDto: {
            name: string;
            /** @description The other course at that time */
            title: string;
        };
        SeenDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for online, or not known yet
             */
            roomId: string | null;
            teachingUnits?: number;
        };
        MovedAlongDto: {
            /** Format: uuid */
            id: string;
            n: number;
            /** @description Where it is */
            from: components["schemas"]["SeenDateDto"];
            /** @description Where it would be */
            to: components["schemas"]["SeenDateDto"];
            /** @description What speaks against its new time or place */
            conflicts: components["schemas"]["DateConflictDto"][];
        };
        SessionMovePreviewDto: {
            /** @description The mail, once for each language in which somebody reads it */
            mails: components["schemas"]["MoveMailDto"][];
            /** @description Dates whose units do not fit into the new time, or for which another number fits now */
            units: components["schemas"]["UnitsToLookAtDto"][];
            /** @description Days of the course that would lie after its new start */
            afterStart: components["schemas"]["DaysAfterStartDto"];
            /** @description How many people hear of it */
            people: number;
            /** @description How many of them by mail */
            byMail: number;
            /** @description Whom no mail reaches */
            toCall: components["schemas"]["PersonToCallDto"][];
            /** @description Who has another course with us at that time: told, never settled for them */
            overlaps: components["schemas"]["OverlapOfPersonDto"][];
            /** @description What speaks against the new time or place */
            conflicts: components["schemas"]["DateConflictDto"][];
            /** @description The hardest of that which the move itself brings, of all its dates: moved all the same where it asks, never where it blocks */
            brings: components["schemas"]["ConflictWeight"] | null;
            /** @description The other dates that go along with it */
            along: components["schemas"]["MovedAlongDto"][];
        };
        MoveSessionDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for no room; left out, the room stays
             */
            roomId?: string | null;
            /** @description In halves; left out, they stay. Of dates that go along those follow that have as many */
            teachingUnits?: number;
            /** @description Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come */
            scope?: components["schemas"]["MoveScope"];
            /** @description The people concerned read it */
            reason: string;
            /** @description How the date was when staff decided; refused if a colleague has moved it meanwhile */
            seen?: components["schemas"]["SeenDateDto"];
            /** @description The date moves now, and nobody is told yet: it becomes something to settle */
            later?: boolean;
            /** @description Whoever moves it knows what is asked about, and does it all the same */
            despite?: boolean;
        };
        UntoldDateDto: {
            n: number;
            /** @description Where people know it to be */
            known: components["schemas"]["DatePlaceDto"];
            now: components["schemas"]["DatePlaceDto"];
        };
        MoveNoticeDto: {
            /** @description The mail, once for each language in which somebody reads it */
            mails: components["schemas"]["MoveMailDto"][];
            /** @description Dates of which nobody has heard yet */
            dates: components["schemas"]["UntoldDateDto"][];
            /** @description What was given as the reason last */
            reason: string;
            /** @description How many people hear of it */
            people: number;
            byMail: number;
            /** @description Whom no mail reaches */
            toCall: components["schemas"]["PersonToCallDto"][];
        };
        TellMoveDto: {
            /** @description The people concerned read it */
            reason: string;
        };
        ModeDto: {
            /** @enum {string} */
            mode: "ONLINE" | "ON_SITE";
        };
        OpenOfferDto: {
            /** Format: uuid */
            bookingId: string;
            number: string;
            name: string;
            callName: string | null;
            organisation: string | null;
            /** @description Null when nobody can be written to: somebody has to call */
            email: string | null;
            /** @description The mail server took no mail for this address: somebody has to call */
            isRefused: boolean;
            phone: string | null;
            /** Format: uuid */
            runId: string;
            runCode: string;
            title: string;
            /** Format: date */
            firstDate: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description False when several people were asked and the first answer wins */
            holdsSeat: boolean;
            /** @description Names of those who are asked together with them */
            companions: string[];
        };
        ExtendOfferDto: {
            /**
             * Format: date
             * @description Last day for the answer
             */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 18:00
             */
            time: string;
            /** @description For the log */
            reason: string;
        };
        PartyRuleDto: {
            /** @description True keeps free seats back until the party fits in, false gives them to the next who waits */
            holds: boolean;
        };
        StepBackDto: {
            /** @description Staff have said yes already: the next seat is theirs without another look */
            approved?: boolean;
        };
        QueueMoveDto: {
            /** @description Wanted place in the waiting list, from 1 */
            position: number;
            /** @description For the log */
            reason: string;
        };
        DeskQuotaDto: {
            seats: number;
            used: number;
            /**
             * Format: date
             * @description Last day on which the places are held
             */
            until: string;
            /** @description That day is over: what nobody sits on is free for everybody */
            isReleased: boolean;
        };
        OwnRunDto: {
            run: components["schemas"]["RunCardDto"];
            confirmed: number;
            requested: number;
            waiting: number;
            quota: components["schemas"]["DeskQuotaDto"] | null;
            /** Format: date-time */
            cancelDeadline: string;
            /**
             * Format: date
             * @description Last day on which a person can be swapped for another
             */
            replaceUntil: string;
        };
        OverviewDto: {
            members: number;
            /** @description Certificates of this year for places this organisation booked */
            certificates: number;
            /** @description Runs that hold places for the organisation, and in which it has nobody yet */
            reserved: components["schemas"]["OwnRunDto"][];
            upcoming: components["schemas"]["OwnRunDto"][];
            /** @description Runs that are over, the last ones first */
            past: components["schemas"]["OwnRunDto"][];
        };
        DeskRunDto: {
            run: components["schemas"]["RunCardDto"];
            /** @description Places free for everybody */
            free: number;
            /** @description Room on the waiting list */
            queue: number;
            quota: components["schemas"]["DeskQuotaDto"] | null;
        };
        OwnUnitsDto: {
            attended: number;
            total: number;
        };
        OwnBookingDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            runId: string;
            number: string;
            name: string;
            state: string;
            /** @description Turn on the waiting list */
            position: number | null;
            /** @description How many wait */
            waiting: number | null;
            /**
             * Format: date-time
             * @description A place is offered: until when the person can say yes
             */
            answerBy: string | null;
            /** @description We can write to the person */
            hasEmail: boolean;
            /** @description There is a slip to print */
            hasSlip: boolean;
            /** @description Cancelled, swapped or refused: the person has no place any more */
            isOver: boolean;
            canCancel: boolean;
            /** @description Nobody has been told of it yet; taken back now, nobody hears of it */
            isUndoable: boolean;
            /** @description Cancelling now would be after the deadline */
            isLate: boolean;
            /** @description Another member can take this place */
            canReplace: boolean;
            /** @description Once the run is over; never of a talk in confidence */
            units: components["schemas"]["OwnUnitsDto"] | null;
        };
        OwnRunBookingsDto: {
            run: components["schemas"]["RunCardDto"];
            confirmed: number;
            requested: number;
            waiting: number;
            quota: components["schemas"]["DeskQuotaDto"] | null;
            /** Format: date-time */
            cancelDeadline: string;
            /**
             * Format: date
             * @description Last day on which a person can be swapped for another
             */
            replaceUntil: string;
            bookings: components["schemas"]["OwnBookingDto"][];
        };
        RowValuesDto: {
            name: string;
            email: string;
            phone: string;
            birthYear: string;
            language: string;
        };
        /** @enum {string} */
        FindingKind: "ok" | "slip" | "request" | "waitlist" | "full" | "duplicate" | "known" | "ask" | "refused" | "bad";
        RowReasonDto: {
            code: string;
            /** @enum {string} */
            effect: "refuse" | "request" | "advise";
            params: {
                [key: string]: unknown;
            };
        };
        ImportRowDto: {
            n: number;
            values: components["schemas"]["RowValuesDto"];
            kind: components["schemas"]["FindingKind"];
            /** @description Sentence `organisation.finding.<code>` */
            code: string | null;
            params: {
                [key: string]: unknown;
            };
            /**
             * @description Where the mistake is
             * @enum {string|null}
             */
            field: "name" | "email" | "phone" | "birthYear" | null;
            /**
             * Format: uuid
             * @description Member who may be meant
             */
            candidate: string | null;
            reasons: components["schemas"]["RowReasonDto"][];
            needs: ("INTERPRETER" | "WHEELCHAIR" | "ASSISTANT" | "LARGE_PRINT" | "CHILDCARE" | "SIGN_LANGUAGE" | "MEAL_VEGETARIAN" | "MEAL_VEGAN" | "MEAL_HALAL" | "CALL_ME")[];
        };
        BatchDto: {
            /** Format: uuid */
            id: string;
            run: components["schemas"]["RunCardDto"];
            quota: components["schemas"]["DeskQuotaDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            undoUntil: string;
            canUndo: boolean;
            /** Format: date-time */
            undoneAt: string | null;
            bookings: components["schemas"]["OwnBookingDto"][];
            /**
             * Format: uuid
             * @description The list, while lines of it are open
             */
            importId: string | null;
            /** @description Lines that still need help, at most fifty */
            open: components["schemas"]["ImportRowDto"][];
            openCount: number;
        };
        UploadDto: {
            name: string;
            /**
             * Format: byte
             * @description CSV or XLSX, base64
             */
            content: string;
        };
        NewImportDto: {
            /** @description Id or slug of the run */
            run: string;
            /** @description Pasted from a spreadsheet, or one name in a line */
            text?: string;
            file?: components["schemas"]["UploadDto"];
            /** @description Ids of memberships: people of the list of members */
            memberships?: string[];
        };
        CreatedDto: {
            /** Format: uuid */
            id: string;
        };
        /** @enum {string} */
        ColumnKind: "name" | "first_name" | "last_name" | "email" | "phone" | "birth_year" | "language" | "ignore";
        ImportDto: {
            run: components["schemas"]["RunCardDto"];
            /** @description Places free for everybody */
            free: number;
            /** @description Room on the waiting list */
            queue: number;
            quota: components["schemas"]["DeskQuotaDto"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            expiresAt: string;
            columns: components["schemas"]["ColumnKind"][];
            /** @description What stood above the columns */
            header: string[] | null;
            /** @description First line, to see what the columns hold */
            example: string[];
            /** @description Lines by finding */
            counts: {
                [key: string]: number;
            };
            total: number;
            page: number;
            pageSize: number;
            rows: components["schemas"]["ImportRowDto"][];
            /** @description First line with each finding */
            firstOf: {
                [key: string]: number;
            };
            /** @example 2026-11-3 */
            noticeVersion: string;
        };
        ColumnsDto: {
            columns: ("name" | "first_name" | "last_name" | "email" | "phone" | "birth_year" | "language" | "ignore")[];
        };
        RowChangeDto: {
            n: number;
            name?: string;
            email?: string;
            phone?: string;
            birthYear?: string;
            language?: string;
            /**
             * Format: uuid
             * @description It is this member
             */
            isPerson?: string;
            /** @description It is nobody of the list of members */
            isNew?: boolean;
            /** @description The person has the basic qualification from somewhere else */
            elsewhere?: boolean;
            /** @description What the person needs to take part; only with their consent */
            needs?: ("INTERPRETER" | "WHEELCHAIR" | "ASSISTANT" | "LARGE_PRINT" | "CHILDCARE" | "SIGN_LANGUAGE" | "MEAL_VEGETARIAN" | "MEAL_VEGAN" | "MEAL_HALAL" | "CALL_ME")[];
            /** @description Take the line out of the list */
            remove?: boolean;
        };
        RowChangesDto: {
            rows: components["schemas"]["RowChangeDto"][];
        };
        EnrolDto: {
            /**
             * @description The organisation says that it has informed all of these people with this wording
             * @enum {string}
             */
            notice: "2026-11-3";
        };
        NewSlipDto: {
            /** Format: uuid */
            bookingId: string;
            /** @description Of the booking */
            number: string;
            /** Format: uuid */
            personId: string;
            name: string;
            phone: string | null;
            /** @description Which had the old slip in its hands */
            organisation: string;
            title: string;
            runCode: string;
            /** Format: date */
            firstDate: string;
        };
        NewSlipsDto: {
            /** @description The next course first */
            slips: components["schemas"]["NewSlipDto"][];
        };
        SlipPinDto: {
            /** @description Blanks do not matter */
            pin: string;
        };
        SlipOpenedDto: {
            /** @description Opens the page of this booking */
            token: string;
        };
        /** @enum {string} */
        AttendanceState: "PRESENT" | "PARTIAL" | "EXCUSED" | "ABSENT";
        AttendanceMarkDto: {
            state: components["schemas"]["AttendanceState"];
            /** @example 3.5 */
            units: number;
            /**
             * @description On the wall clock; null where nobody wrote it down
             * @example 17:45
             */
            arrivedAt: string | null;
            /** @example 20:00 */
            leftAt: string | null;
        };
        AttendanceSessionDto: {
            /** Format: uuid */
            id: string;
            /** @description Number of the date within the run, from 1 */
            n: number;
            /**
             * Format: date
             * @example 2027-01-20
             */
            date: string;
            /**
             * @description Teaching units of 45 minutes
             * @example 4
             */
            units: number;
            /** @example 17:30 */
            start: string;
            /** @example 20:45 */
            end: string;
        };
        /**
         * @description What closing the run makes, or made, of what is recorded
         * @enum {string}
         */
        Outcome: "COMPLETED" | "INCOMPLETE" | "NO_SHOW";
        AttendanceRowDto: {
            /** Format: uuid */
            bookingId: string;
            name: string;
            /** @description By id of the date; a date without an entry has not been recorded */
            entries: {
                [key: string]: components["schemas"]["AttendanceMarkDto"];
            };
            /** @description Ids of dates before the person came in, or after they left */
            notExpected: string[];
            /** @description Those of them that were going on when the person came in: they may have been there */
            optional: string[];
            /**
             * Format: date
             * @description First date, missed without a word: the seat can be freed
             */
            missedOn: string | null;
            /** @example 34 */
            attended: number;
            /** @example 36 */
            total: number;
            /**
             * @description Units that this person has to attend: fewer for who came in late
             * @example 29
             */
            thresholdUnits: number;
            /** @description What closing the run makes, or made, of what is recorded */
            outcome: components["schemas"]["Outcome"];
        };
        AttendanceDto: {
            sessions: components["schemas"]["AttendanceSessionDto"][];
            rows: components["schemas"]["AttendanceRowDto"][];
            /**
             * @description Units that have to be attended
             * @example 29
             */
            thresholdUnits: number;
            /** @description Units that the course had promised and not held when it ended early; its Zertifikat still asks for them */
            owedUnits: number;
            /** @description False once the run is closed */
            editable: boolean;
            /** @description Send it back with changes: they are refused when somebody else was faster */
            version: number;
        };
        AttendanceEntryDto: {
            /** Format: uuid */
            bookingId: string;
            /** Format: uuid */
            sessionId: string;
            /** @description Null takes the entry back */
            state: components["schemas"]["AttendanceState"] | null;
            /** @description Needed for PARTIAL without a time */
            units?: number;
            /**
             * @description Gives the units; null takes the time back
             * @example 17:45
             */
            arrivedAt?: string | null;
            /** @example 20:00 */
            leftAt?: string | null;
        };
        RecordAttendanceDto: {
            version?: number;
            entries: components["schemas"]["AttendanceEntryDto"][];
        };
        CompletionDto: {
            /** @description Participants who reached the threshold */
            completed: number;
            /** @description Participants who came, but not for long enough */
            incomplete: number;
            /** @description Participants who never came */
            noShow: number;
        };
        EarlyEndDto: {
            /** @description The people concerned read it */
            reason: string;
            /** @description Id or code of the run that they are offered */
            alternative?: string;
        };
        ReopeningDto: {
            /** @description For the log; nobody outside sees it */
            reason: string;
        };
        MissedSessionDto: {
            excused: boolean;
            /** @description Until the date begins */
            canExcuse: boolean;
            /** @description Units the person attended or still can, without this date */
            attainable: number;
            /** @description Units that have to be attended */
            threshold: number;
            /** @description Whether the document of the course stays in reach without this date */
            inReach: boolean;
        };
        ExcuseDto: {
            /** @description False takes it back */
            excused: boolean;
            /** @description Where and when the person saw it to be */
            seen: string;
        };
        SessionAnswerDto: {
            /** @description Whether the person can come on the new date; no excuses them */
            canCome: boolean;
            /** @description Where and when the person saw it to be */
            seen: string;
        };
        LookAtNewDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for no room
             */
            roomId: string | null;
            breakMinutes: number;
            /** @description In halves */
            teachingUnits: number;
            /** @description The people concerned read it */
            reason?: string;
        };
        UnitsThenDto: {
            /** @description So far */
            from: number;
            /** @description Without the date, or with it */
            to: number;
        };
        ProgrammeUnitsDto: {
            /** @description How many units the programme provides for at least */
            min: number | null;
            max: number | null;
            /**
             * @description Ask: only with a word that it is known
             * @enum {string}
             */
            state: "ok" | "look" | "ask";
        };
        NewDatePreviewDto: {
            n: number;
            /** @description Teaching units of the whole course */
            units: components["schemas"]["UnitsThenDto"];
            /** @description Units that its Zertifikat asks for */
            threshold: components["schemas"]["UnitsThenDto"] | null;
            /** @description What the programme says to the units then */
            programme: components["schemas"]["ProgrammeUnitsDto"];
            /** @description How many people hear of it */
            people: number;
            /** @description How many of them by mail */
            byMail: number;
            /** @description Whom no mail reaches */
            toCall: components["schemas"]["PersonToCallDto"][];
            /** @description The mail, once for each language in which somebody reads it */
            mails: components["schemas"]["MoveMailDto"][];
            /** @description Who has another course with us at that time: told, never settled for them */
            overlaps: components["schemas"]["OverlapOfPersonDto"][];
            /** @description What speaks against it */
            conflicts: components["schemas"]["DateConflictDto"][];
            /** @description The hardest of that which is not so for the other dates: added all the same where it asks, never where it blocks */
            brings: components["schemas"]["ConflictWeight"] | null;
            /** @description Whether it has more units than fit into its time */
            unitsOver: components["schemas"]["UnitsToLookAtDto"][];
            /** @description Days of the course that would lie after its new start */
            afterStart: components["schemas"]["DaysAfterStartDto"];
        };
        NewDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /**
             * Format: uuid
             * @description Null for no room
             */
            roomId: string | null;
            breakMinutes: number;
            /** @description In halves */
            teachingUnits: number;
            /** @description The people concerned read it */
            reason?: string;
            /** @description Whoever adds it knows what is asked about, and does it all the same */
            despite?: boolean;
        };
        LookAtFallingOutDto: {
            /** @description The people concerned read it */
            reason?: string;
        };
        FallsOutPreviewDto: {
            n: number;
            /** @description Teaching units of the whole course */
            units: components["schemas"]["UnitsThenDto"];
            /** @description Units that its Zertifikat asks for */
            threshold: components["schemas"]["UnitsThenDto"] | null;
            /** @description What the programme says to the units then */
            programme: components["schemas"]["ProgrammeUnitsDto"];
            /** @description How many people hear of it */
            people: number;
            /** @description How many of them by mail */
            byMail: number;
            /** @description Whom no mail reaches */
            toCall: components["schemas"]["PersonToCallDto"][];
            /** @description The mail, once for each language in which somebody reads it */
            mails: components["schemas"]["MoveMailDto"][];
            /** @description It has begun already, and nobody was there */
            isOver: boolean;
        };
        FallsOutDto: {
            /** @description The people concerned read it */
            reason?: string;
            /** @description Whoever does it knows that the programme asks for more units, and does it all the same */
            despite?: boolean;
        };
        LeaveDto: {
            /**
             * Format: date
             * @description First day on which they are not expected; null: they come after all
             */
            since: string | null;
        };
        DoorPersonDto: {
            /** Format: uuid */
            bookingId: string;
            /** @example K7-42Q9X */
            number: string;
            /**
             * @description First name and a letter of the last; nothing else leaves the house
             * @example Ayşe Ö.
             */
            name: string;
            /** @description The same as people type it */
            find: string[];
            /** @description Hash of the code on the slip */
            slip: string | null;
            here: boolean;
            /** Format: date-time */
            at: string | null;
            /** @description Door at which they were seen */
            door: string | null;
            /** @description What was noted there first, for taking it back */
            seenId: string | null;
        };
        DoorListDto: {
            /** Format: uuid */
            sessionId: string;
            code: string;
            title: string;
            n: number;
            of: number;
            /** Format: date */
            date: string;
            /** @example 17:30 */
            start: string;
            /** @description None where the date is online */
            town: string | null;
            /** @description Room and house */
            place: string | null;
            /** @description Name of this door; null for staff */
            door: string | null;
            /**
             * Format: date-time
             * @description How old the list is
             */
            at: string;
            /**
             * Format: date-time
             * @description When a device forgets the list
             */
            wipeAt: string;
            people: components["schemas"]["DoorPersonDto"][];
        };
        SeenPersonDto: {
            /**
             * Format: uuid
             * @description Made by the device: sent twice, it is one
             */
            id: string;
            /** Format: uuid */
            bookingId: string;
            /**
             * Format: date-time
             * @description By the clock of the device
             */
            at: string;
            /** @enum {string} */
            way: "CODE" | "NAME" | "TAKEN_IN";
            /**
             * @description What the device said; it stays, whatever is known later
             * @enum {string}
             */
            shown: "WELCOME" | "AGAIN";
            /**
             * Format: date-time
             * @description When it was taken back, by the clock of the device
             */
            undoneAt?: string;
        };
        SeenPeopleDto: {
            /** Format: uuid */
            device: string;
            /**
             * Format: date-time
             * @description Now, by the clock of the device
             */
            sentAt: string;
            events: components["schemas"]["SeenPersonDto"][];
        };
        NotedPersonDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description Never a refusal of what happened: NO_PLACE is noted too, and staff see it
             * @enum {string}
             */
            outcome: "HERE" | "NO_PLACE" | "UNKNOWN" | "OTHER_DAY" | "TOO_LATE" | "UNDONE";
            /**
             * Format: date-time
             * @description When the person was first seen, at any door
             */
            firstAt: string | null;
        };
        NotedPeopleDto: {
            events: components["schemas"]["NotedPersonDto"][];
        };
        CodeDto: {
            /** @description Number of a booking, or the code of a slip */
            code: string;
        };
        LookedUpDto: {
            /** @enum {string} */
            verdict: "HERE" | "OTHER_COURSE" | "NO_PLACE" | "UNKNOWN";
            bookingId: string | null;
            name: string | null;
            title: string | null;
            /** Format: date */
            date: string | null;
            start: string | null;
            place: string | null;
        };
        WalkInDto: {
            /** @description Full name, as it will stand on the certificate; any script, one word is enough */
            name: string;
            email?: string;
            phone?: string;
            /** @description Asked only where the run needs it */
            birthYear?: number;
            /**
             * @description Asked where a run needs it; what is on our file counts anyway
             * @enum {string}
             */
            basicQualification?: "HERE" | "ELSEWHERE" | "NONE";
            /** @description Asked only where a run is for women; not kept */
            isWoman?: boolean;
            /** @enum {string} */
            language: "de" | "en";
        };
        TakenInDto: {
            /** Format: uuid */
            bookingId: string;
            number: string;
            name: string;
            /** @description False where staff have to decide about the booking first */
            hasPlace: boolean;
        };
        LateWalkInDto: {
            name: string;
            /** @description A telephone number or an address */
            contact?: string;
            /** @enum {string} */
            language: "de" | "en";
            /** Format: uuid */
            device: string;
            /**
             * Format: date-time
             * @description When they came, by the clock of the device
             */
            at: string;
            /**
             * Format: date-time
             * @description Now, by the clock of the device
             */
            sentAt: string;
        };
        LetInDto: {
            /**
             * @description ASKED: staff decide about the booking. TO_SETTLE: there is none, the person stays noted
             * @enum {string}
             */
            verdict: "HERE" | "ASKED" | "TO_SETTLE" | "TOO_LATE";
            name: string;
        };
        DateTodayDto: {
            /** Format: uuid */
            sessionId: string;
            code: string;
            title: string;
            /** @example 17:30 */
            start: string;
            /** @description None where the date is online */
            town: string | null;
        };
        DatesTodayDto: {
            /** @description Every date, because staff ask; a device sees those that let it in */
            asStaff: boolean;
            dates: components["schemas"]["DateTodayDto"][];
        };
        DoorDto: {
            /** Format: uuid */
            sessionId: string;
            name: string;
            /** @enum {string} */
            state: "NOT_YET" | "OPEN" | "LOCKED" | "ENDED";
            title: string;
            /** Format: date */
            date: string;
            /** @example 17:30 */
            start: string;
        };
        DoorPinDto: {
            /** @description Blanks do not matter */
            pin: string;
        };
        DoorOpenedDto: {
            /** Format: uuid */
            sessionId: string;
        };
        StaffDoorDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "NOT_YET" | "OPEN" | "LOCKED" | "ENDED";
            link: string | null;
            pin: string | null;
        };
        WalkInToSettleDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Of the booking, where there is one */
            number: string | null;
            /** @description A telephone number or an address, as it was said at the door */
            contact: string | null;
            language: string;
            /** @description Why there was no place, or no line in the attendance */
            refusal: string;
            /** Format: date-time */
            happenedAt: string;
            by: string | null;
        };
        SeenAtDoorDto: {
            /** Format: uuid */
            id: string;
            name: string;
            number: string;
            /** @description State of the booking today */
            state: string;
            /** Format: date-time */
            happenedAt: string;
            /**
             * Format: date-time
             * @description Later than it happened where a device had no network
             */
            receivedAt: string;
            /** Format: date-time */
            undoneAt: string | null;
            /** @description Door or person of staff */
            by: string | null;
            /** @enum {string} */
            way: "CODE" | "NAME" | "TAKEN_IN";
        };
        SessionDoorsDto: {
            doors: components["schemas"]["StaffDoorDto"][];
            /** @description Were let in without a booking and could not be booked, or were seen and stand on no sheet for it */
            toSettle: components["schemas"]["WalkInToSettleDto"][];
            seen: components["schemas"]["SeenAtDoorDto"][];
        };
        NewDoorDto: {
            /** @example Eingang 1 */
            name: string;
        };
        CallNewsDto: {
            /** @description Several where the same was said anew */
            ids: string[];
            /**
             * @description Which mail it would have been
             * @example run.confirmed
             */
            kind: string;
            name: string;
            /** @description Others of the party whom it is about as well */
            companions: string[];
            /**
             * @description Language of the person
             * @example de
             */
            language: string;
            organisation: string | null;
            runCode: string;
            title: string;
            /**
             * Format: date
             * @description The date it is about, or the next one; null where they do not come to it
             */
            date: string | null;
            /** @example 17:30 */
            start: string | null;
            /** @description Their address, which takes no mail; null where there is none */
            refused: string | null;
        };
        CallDto: {
            /** @description Of their members an organisation knows the number itself */
            phone: string | null;
            /**
             * Format: date-time
             * @description Until when; null where nothing hangs on a day
             */
            by: string | null;
            /** Format: date-time */
            since: string;
            /** @description How often nobody answered */
            tries: number;
            /** @description All that is said in this call */
            news: components["schemas"]["CallNewsDto"][];
        };
        NoteCallDto: {
            /** @description The news that the call was about */
            news: string[];
            /** @description False: nobody answered */
            reached: boolean;
        };
        PeriodDto: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        AttendedUnitsDto: {
            /** @example 36 */
            attended: number;
            /** @example 36 */
            total: number;
        };
        VerificationDto: {
            /** @enum {string} */
            status: "VALID" | "REVOKED";
            /** @example KVH-2027-BQ-000123-0 */
            number: string;
            /** @enum {string} */
            type: "CERTIFICATE" | "ATTENDANCE";
            /**
             * @description Initials only; null once revoked or erased
             * @example N. T. M. H.
             */
            holder: string | null;
            /** @description The holder asked for their data to be erased: only the paper says whose it is */
            holderErased: boolean;
            title: string;
            kind: components["schemas"]["Kind"];
            period: components["schemas"]["PeriodDto"];
            /** @description Null means online */
            place: string | null;
            units: components["schemas"]["AttendedUnitsDto"];
            /** Format: date */
            issuedOn: string;
            issuer: string;
            /** Format: date */
            revokedOn: string | null;
            /** @description Always null: a new number would lead from the old name to the new one */
            replacedBy: string | null;
        };
        SharingDto: {
            /** @description The organisation that enrolled the person may have the certificate of this booking */
            isShared: boolean;
        };
        NotedSharingDto: {
            /** @description The organisation that enrolled the person */
            organisation: string;
            /** @description It may have the certificate */
            isShared: boolean;
        };
        MembersCertificateDto: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            /**
             * @description What it says is the person’s; null until they agree
             * @enum {string|null}
             */
            type: "CERTIFICATE" | "ATTENDANCE" | null;
            /**
             * Format: date
             * @description Null until the person agrees
             */
            issuedOn: string | null;
            /** @description The person agrees that the organisation has it */
            isShared: boolean;
        };
        MembersCertificatesDto: {
            certificates: components["schemas"]["MembersCertificateDto"][];
        };
        /** @enum {string} */
        DocumentType: "CERTIFICATE" | "ATTENDANCE" | "NONE";
        ProblemDto: {
            /**
             * @description Texts: errors.<code>
             * @example certificate.latin_name_missing
             */
            code: string;
            params: {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        CertificateState: "ISSUED" | "HANDED_OVER" | "REVOKED";
        IssuedCertificateDto: {
            /** Format: uuid */
            id: string;
            /** @example KVH-2027-BQ-000123-0 */
            number: string;
            state: components["schemas"]["CertificateState"];
            /** @enum {string} */
            type: "CERTIFICATE" | "ATTENDANCE";
            /** @description Units that it says */
            units: number;
            /** @description It says something else than the attendance says now */
            isOutdated: boolean;
        };
        ReadyDocumentDto: {
            /** Format: uuid */
            bookingId: string;
            /** Format: uuid */
            personId: string;
            /** @description As the person wrote it */
            name: string;
            type: components["schemas"]["DocumentType"];
            /** @description Units attended */
            units: number;
            total: number;
            /** @description Why the document is held back */
            problem: components["schemas"]["ProblemDto"] | null;
            certificate: components["schemas"]["IssuedCertificateDto"] | null;
        };
        /** @enum {string} */
        BatchState: "RUNNING" | "DONE";
        /** @enum {string} */
        BatchItemState: "WAITING" | "WORKING" | "DONE" | "FAILED";
        BatchItemDto: {
            /** Format: uuid */
            bookingId: string;
            name: string;
            state: components["schemas"]["BatchItemState"];
            /** Format: uuid */
            certificateId: string | null;
            number: string | null;
            problem: components["schemas"]["ProblemDto"] | null;
        };
        CertificateBatchDto: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["BatchState"];
            total: number;
            done: number;
            failed: number;
            items: components["schemas"]["BatchItemDto"][];
        };
        RunCertificatesDto: {
            ready: components["schemas"]["ReadyDocumentDto"][];
            /** @description The latest order */
            batch: components["schemas"]["CertificateBatchDto"] | null;
            canIssue: boolean;
            /** @description Why not, as a code */
            reason: string | null;
        };
        RevocationDto: {
            /** @description For the log; nobody outside sees it */
            reason: string;
        };
        LatinNameDto: {
            /** @example Tetjana Krawtschenko */
            latinName: string;
        };
        /** @enum {string} */
        TrainerRole: "SPEAKER" | "COURSE_LEAD" | "TEACHER" | "MODERATOR" | "SUPERVISOR";
        AbsenceDto: {
            /** Format: date */
            firstDate: string;
            /**
             * Format: date
             * @description The last day of it
             */
            lastDate: string;
            /** Format: uuid */
            id: string;
        };
        TrainerRowDto: {
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["TrainerRole"];
            topics: string[];
            languages: string[];
            /** @description When they can usually teach, in words */
            availability: string | null;
            retired: boolean;
            /** Format: date */
            nextDate: string | null;
            /** @description The one that lasts or comes next */
            absence: components["schemas"]["AbsenceDto"] | null;
            /** @description Coming dates on days of absence that nobody else teaches */
            uncovered: number;
        };
        TouchedDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** Format: uuid */
            absenceId: string;
            /** Format: uuid */
            trainerId: string;
            trainer: string;
            code: string;
            title: string;
            n: number;
            /** @description People with a place in the course */
            participants: number;
            /** @description Others who teach it and are there on that day */
            others: string[];
        };
        TrainerContentDto: {
            name: string;
            role: components["schemas"]["TrainerRole"];
            topics: string[];
            /** @description BCP 47 */
            languages: string[];
            email: string | null;
            phone: string | null;
            /** @description When they can usually teach, in their own words */
            availability: string | null;
        };
        NewTrainerCreatedDto: {
            /** Format: uuid */
            id: string;
        };
        TrainerDto: {
            name: string;
            role: components["schemas"]["TrainerRole"];
            topics: string[];
            /** @description BCP 47 */
            languages: string[];
            email: string | null;
            phone: string | null;
            /** @description When they can usually teach, in their own words */
            availability: string | null;
            /** @description As it was seen: two people never overwrite each other */
            revision: number;
            /** Format: uuid */
            id: string;
            retired: boolean;
            /** Format: date */
            nextDate: string | null;
            absences: components["schemas"]["AbsenceDto"][];
            touched: components["schemas"]["TouchedDateDto"][];
            /** @description Their own page, for those whom no mail reaches */
            page: string;
        };
        ChangeTrainerDto: {
            name: string;
            role: components["schemas"]["TrainerRole"];
            topics: string[];
            /** @description BCP 47 */
            languages: string[];
            email: string | null;
            phone: string | null;
            /** @description When they can usually teach, in their own words */
            availability: string | null;
            /** @description As it was seen: two people never overwrite each other */
            revision: number;
        };
        NewAbsenceDto: {
            /** Format: date */
            firstDate: string;
            /**
             * Format: date
             * @description The last day of it
             */
            lastDate: string;
        };
        SendLinkDto: {
            /** @description A new link: the old one, and the calendar that was subscribed to, open nothing any more */
            renew: boolean;
        };
        SetTeamDto: {
            /** @description In the order in which they are named */
            trainerIds: string[];
            /** @description Whom one saw: two people never overwrite each other */
            before: string[];
            /** @description Whoever decides knows what is asked about, and does it all the same */
            despite?: boolean;
        };
        LookAtTeamDto: {
            /** @description In the order in which they are named */
            trainerIds: string[];
        };
        TaughtPlaceDto: {
            name: string;
            room: string;
            street: string;
            postcode: string;
            town: string;
        };
        TaughtDateDto: {
            /** Format: date */
            date: string;
            /**
             * @description Wall clock in Germany
             * @example 17:30
             */
            start: string;
            /** @example 20:45 */
            end: string;
            /** Format: uuid */
            sessionId: string;
            n: number;
            total: number;
            title: string;
            /** @description Of the public page of the course */
            slug: string;
            cancelled: boolean;
            town: string | null;
            place: components["schemas"]["TaughtPlaceDto"] | null;
            meetingUrl: string | null;
            meetingDialIn: string | null;
            /** @description How many people have a place; who they are stands nowhere here */
            participants: number;
            /** @description On a day of absence */
            absent: boolean;
        };
        TrainerPageDto: {
            name: string;
            dates: components["schemas"]["TaughtDateDto"][];
            absences: components["schemas"]["AbsenceDto"][];
            /** @description Their dates to subscribe to */
            feedUrl: string;
        };
        TrainerCopyDto: {
            name: string;
            role: components["schemas"]["TrainerRole"];
            topics: string[];
            /** @description BCP 47 */
            languages: string[];
            email: string | null;
            phone: string | null;
            /** @description When they can usually teach, in their own words */
            availability: string | null;
            /** @description Of this day and later; earlier ones are deleted */
            absences: components["schemas"]["AbsenceDto"][];
            /** @description Numbers of the courses that name them */
            courses: string[];
        };
        /** @enum {string} */
        LikenessGround: "name_same" | "name_sounds" | "name_part" | "name_close" | "birth_year" | "birth_year_differs" | "email" | "phone";
        GroundDto: {
            code: components["schemas"]["LikenessGround"];
            /** @description Of 100; negative: speaks against it */
            weight: number;
        };
        PairPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            latinName: string | null;
            birthYear: number | null;
            /** @description Addresses and numbers */
            contacts: string[];
            bookings: number;
        };
        DuplicatePairDto: {
            /** Format: uuid */
            id: string;
            /** @description 0 to 100 */
            score: number;
            grounds: components["schemas"]["GroundDto"][];
            /** @description Two */
            people: components["schemas"]["PairPersonDto"][];
        };
        PersonMergeDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Of the record that went into the other one */
            mergedName: string;
            /** @description Who did it */
            by: string | null;
            /** Format: date-time */
            mergedAt: string;
            /** Format: date-time */
            undoUntil: string;
        };
        DuplicatesDto: {
            /** @description How many pairs wait for a decision */
            total: number;
            /** @description The likeliest, 100 at most */
            pairs: components["schemas"]["DuplicatePairDto"][];
            /** @description Can be taken back */
            merges: components["schemas"]["PersonMergeDto"][];
        };
        OrderedSearchDto: {
            /**
             * Format: uuid
             * @description Long work that can be followed
             */
            jobId: string;
        };
        ComparedContactDto: {
            /** @enum {string} */
            kind: "EMAIL" | "PHONE" | "POST" | "ORGANISATION";
            /** @description The address or number; of an organisation its name */
            value: string;
        };
        ComparedBookingDto: {
            number: string;
            title: string;
            /** Format: date */
            firstDate: string;
            state: string;
        };
        ComparedMembershipDto: {
            organisation: string;
            /** Format: date */
            until: string | null;
        };
        ComparedCertificateDto: {
            number: string;
            title: string;
        };
        ComparedConsentDto: {
            purpose: string;
            given: boolean;
        };
        ComparedPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            latinName: string | null;
            callName: string | null;
            birthYear: number | null;
            contacts: components["schemas"]["ComparedContactDto"][];
            bookings: components["schemas"]["ComparedBookingDto"][];
            memberships: components["schemas"]["ComparedMembershipDto"][];
            certificates: components["schemas"]["ComparedCertificateDto"][];
            consents: components["schemas"]["ComparedConsentDto"][];
        };
        DoubleBookingDto: {
            title: string;
            /** @description Number of the booking that is cancelled */
            ends: string;
            /** @description Number of the one that goes on */
            stays: string;
        };
        ComparisonDto: {
            /** Format: uuid */
            id: string;
            score: number;
            grounds: components["schemas"]["GroundDto"][];
            /** @description The record that would survive */
            kept: components["schemas"]["ComparedPersonDto"];
            other: components["schemas"]["ComparedPersonDto"];
            /** @description What the surviving record would be */
            result: components["schemas"]["ComparedPersonDto"];
            doubles: components["schemas"]["DoubleBookingDto"][];
            /** @description Courses in which both have a result: they stand against it */
            blockers: string[];
        };
        MergeDto: {
            /**
             * Format: uuid
             * @description The record that survives
             */
            keepId: string;
        };
        MergedDto: {
            /** Format: uuid */
            id: string;
        };
        IntegrityCheckDto: {
            /** Format: date-time */
            startedAt: string;
            /** @description How long it took */
            milliseconds: number;
            /** @description How many laws were checked */
            laws: number;
            /** @description How many cases broke one */
            broken: number;
            /** @description Who asked for it; null: the schedule */
            by: string | null;
        };
        /** @enum {string} */
        LawName: "I1_places" | "I2_taken" | "I2_waiting" | "I2_held" | "I2_extras" | "I2_mode" | "I3_merged" | "I3_erased" | "I3_twice" | "I4_offer" | "I4_offered" | "I4_party" | "I4_party_answer" | "I5_party" | "I5_overtaken" | "I5_turn" | "I6_noted" | "I6_state" | "I6_moves" | "I6_told" | "I7_threshold" | "I8_used" | "I8_owner" | "I9_ledger" | "I9_mail" | "I9_attendance" | "I9_certificate";
        ConcernedRunDto: {
            code: string;
            title: string;
        };
        IntegrityFindingDto: {
            /** Format: uuid */
            id: string;
            law: components["schemas"]["LawName"];
            /** @description The numbers that show it */
            found: {
                [key: string]: unknown;
            };
            run: components["schemas"]["ConcernedRunDto"] | null;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            goneSince: string | null;
        };
        IntegrityDto: {
            /** @description The last checks, the newest first */
            checks: components["schemas"]["IntegrityCheckDto"][];
            /** @description What stands, and what has gone in the last 30 days */
            findings: components["schemas"]["IntegrityFindingDto"][];
        };
        IntegrityCheckedDto: {
            /** @description How many cases break a law now */
            broken: number;
        };
        /** @enum {string} */
        PoolLight: "green" | "yellow" | "red";
        /** @enum {string} */
        PoolReason: "reached" | "guides_missing" | "no_guides" | "population_unknown" | "too_large" | "not_registered" | "other_type";
        PoolDto: {
            /** Format: uuid */
            organisationId: string;
            code: string;
            name: string;
            type: string;
            territory: string | null;
            population: number | null;
            /** @description May have the flat rate, if there are enough guides */
            entitled: boolean;
            /** @description Active and qualified on the day */
            guides: number;
            /** @description Of these, coordinating ones */
            coordinators: number;
            light: components["schemas"]["PoolLight"];
            reason: components["schemas"]["PoolReason"];
            /** @description Guides that are missing */
            missing: number;
            /** @description Flat rate that can be had */
            euroPerYear: number;
            interpreters: number;
            /** @description Of the interpreters, German left out; BCP 47 */
            languages: string[];
            interpretersReached: boolean;
            missingInterpreters: number;
            missingLanguages: number;
        };
        PoolTotalDto: {
            /** @description Each person once */
            guides: number;
            /** @description Each person once */
            interpreters: number;
            languages: number;
            /** @description Organisations that can have the flat rate */
            reached: number;
        };
        PoolsDto: {
            /** Format: date */
            date: string;
            /** @description Guides that make a pool */
            guidesNeeded: number;
            pools: components["schemas"]["PoolDto"][];
            total: components["schemas"]["PoolTotalDto"];
        };
        BreachDto: {
            /**
             * Format: date-time
             * @description Until when the authority has to know
             */
            reportUntil: string;
        };
        LoggedMailDto: {
            /** Format: date-time */
            at: string;
            /** @example booking.confirmed */
            kind: string;
            /** @description Whom it was meant for; null for an organisation or somebody erased */
            name: string | null;
            /** @description The address it went to */
            recipient: string | null;
            /** @description Code of the course it was about */
            runCode: string | null;
            /** @description Its mail server took it; else nobody got it */
            delivered: boolean;
        };
        MailLogDto: {
            /** @description Mails that were delivered */
            delivered: number;
            /** @description Different addresses they went to */
            addresses: number;
            /** @description The latest first, 500 at most */
            mails: components["schemas"]["LoggedMailDto"][];
        };
        ReachingOrganisationDto: {
            name: string;
            /**
             * Format: date
             * @description Member since; null: only a way to reach the person
             */
            since: string | null;
        };
        OwnNeedDto: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description Course it was given for */
            title: string;
            /**
             * Format: date
             * @description Last day on which it is kept
             */
            until: string;
            /** @description False where a place for a child hangs on it */
            canRemove: boolean;
        };
        OwnConsentDto: {
            given: boolean;
            /**
             * Format: date-time
             * @description Of the consent, or of its withdrawal
             */
            since: string | null;
        };
        RemindersDto: {
            /** @description Mails that remind of dates, some days before each */
            wanted: boolean;
        };
        EndingBookingDto: {
            title: string;
            /** Format: date */
            firstDate: string;
            /** @description The course has begun: what was attended counts */
            hasBegun: boolean;
        };
        ErasurePreviewDto: {
            /** @description Bookings that end */
            bookings: components["schemas"]["EndingBookingDto"][];
            /** @description Certificates that can no longer be downloaded */
            certificates: number;
            /**
             * Format: date
             * @description Last day on which the proof of use needs the rest; null: nothing is kept
             */
            retainUntil: string | null;
        };
        OwnDataDto: {
            name: string;
            /** @description False once the name stands on a certificate */
            canCorrectName: boolean;
            callName: string | null;
            language: string;
            birthYear: number | null;
            /** @description Mail addresses, the one that is used first */
            emails: string[];
            /** @description A new address that waits to be confirmed */
            pendingEmail: string | null;
            phones: string[];
            organisations: components["schemas"]["ReachingOrganisationDto"][];
            needs: components["schemas"]["OwnNeedDto"][];
            newsletter: components["schemas"]["OwnConsentDto"];
            reminders: components["schemas"]["RemindersDto"];
            /**
             * Format: date
             * @description Day on which everything is deleted, unless the person is heard of
             */
            forgetOn: string | null;
            erasure: components["schemas"]["ErasurePreviewDto"];
        };
        CorrectPersonDto: {
            /** @description Only before the name stands on a certificate */
            name?: string;
            /** @description Null: called by the name */
            callName?: string | null;
            /** @enum {string} */
            language?: "de" | "en";
        };
        NewEmailDto: {
            email: string;
        };
        NewPhoneDto: {
            /** @description Null: none */
            phone: string | null;
        };
        NewsletterDto: {
            /** @description Consents to mails about new courses, or withdraws the consent */
            given: boolean;
        };
        ErasedDto: {
            /**
             * Format: date
             * @description Until when the rest is kept for the proof of use; null: nothing is
             */
            retainUntil: string | null;
        };
        FoundPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            birthYear: number | null;
            /** @description Addresses and numbers */
            contacts: string[];
            /** @description How many courses they have booked, past ones included */
            bookings: number;
        };
        FoundPeopleDto: {
            /** @description At most 20 */
            people: components["schemas"]["FoundPersonDto"][];
            /** @description There are more: look for something longer */
            more: boolean;
        };
        UntoldPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            birthYear: number | null;
            /** @description Addresses, numbers and organisations */
            contacts: string[];
            /**
             * Format: date
             * @description On which they were to be forgotten
             */
            forgetOn: string;
        };
        FormerAddressDto: {
            /**
             * Format: uuid
             * @description Names the change
             */
            changeId: string;
            email: string;
            /**
             * Format: date
             * @description On which another one took its place
             */
            until: string;
        };
        StaffPersonDto: {
            name: string;
            /** @description False once the name stands on a certificate */
            canCorrectName: boolean;
            callName: string | null;
            language: string;
            birthYear: number | null;
            /** @description Mail addresses, the one that is used first */
            emails: string[];
            /** @description A new address that waits to be confirmed */
            pendingEmail: string | null;
            phones: string[];
            organisations: components["schemas"]["ReachingOrganisationDto"][];
            needs: components["schemas"]["OwnNeedDto"][];
            newsletter: components["schemas"]["OwnConsentDto"];
            reminders: components["schemas"]["RemindersDto"];
            /**
             * Format: date
             * @description Day on which everything is deleted, unless the person is heard of
             */
            forgetOn: string | null;
            erasure: components["schemas"]["ErasurePreviewDto"];
            /** Format: uuid */
            id: string;
            /** @description To which the mails can be sent again, for 30 days; the latest first */
            formerAddresses: components["schemas"]["FormerAddressDto"][];
            /**
             * Format: date
             * @description When they were forgotten because nothing was heard of them; only the name in certificates is left
             */
            forgottenOn: string | null;
        };
        ErasePersonDto: {
            /** @description Why, without the name: it stays in the log */
            reason: string;
        };
        CorrectKnownPersonDto: {
            /** @description Only before the name stands on a certificate */
            name?: string;
            /** @description Null: called by the name */
            callName?: string | null;
            /** @enum {string} */
            language?: "de" | "en";
            /** @description Null: not known */
            birthYear?: number | null;
        };
        RemoveEmailDto: {
            email: string;
        };
        ResetAddressDto: {
            /**
             * Format: uuid
             * @description The change that is taken back, with all that came after it
             */
            changeId: string;
        };
        ExpiredDto: {
            /** @description What runs out */
            name: string;
            /** @description Where it lies */
            table: string;
            /** @description How many rows would go now */
            rows: number;
            /**
             * Format: date
             * @description What is older has run out
             */
            before: string;
        };
        CleanUpDto: {
            /**
             * Format: date-time
             * @description When the last one began, if a rule failed in it
             */
            failedAt: string | null;
        };
        /** @enum {string} */
        Urgency: "now" | "week" | "later";
        /** @enum {string} */
        TodayKind: "offer_call" | "offer_expiring" | "call" | "integrity" | "job_stopped" | "publication" | "trainer_away" | "days_off" | "move_notice" | "room_taken" | "trainer_busy" | "unready" | "walk_in" | "seen" | "decision" | "late_days" | "waiting" | "requests" | "few" | "attendance" | "over" | "proof" | "mail" | "application" | "role_wish" | "certificates" | "certificates_held";
        TodayRunDto: {
            code: string;
            title: string;
            kind: string;
            town: string | null;
            /** Format: date */
            firstDate: string;
        };
        TodayClashDto: {
            /**
             * Format: date
             * @description The first day on which it is so
             */
            date: string;
            /** @description Number of the other course */
            other: string;
        };
        TodayDayOffDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DayOffKind"];
        };
        TodayRowDto: {
            kind: components["schemas"]["TodayKind"];
            /**
             * Format: date-time
             * @description Until when
             */
            due: string | null;
            /** @description The deadline is a day; its time says nothing */
            dueAllDay: boolean;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            since: string | null;
            /** @description How many people, dates or cases */
            count: number;
            run: components["schemas"]["TodayRunDto"] | null;
            /** @description Whom it is about, where it is about one */
            name: string | null;
            /**
             * Format: uuid
             * @description The person, where it is settled on their page
             */
            personId: string | null;
            /** @description Where two courses need the same thing at once */
            clash: components["schemas"]["TodayClashDto"] | null;
            /** @description Days off that were written after courses were published */
            dayOff: components["schemas"]["TodayDayOffDto"] | null;
            /** @description Numbers for its sentence */
            numbers: {
                [key: string]: number;
            };
        };
        TodayGroupDto: {
            urgency: components["schemas"]["Urgency"];
            rows: components["schemas"]["TodayRowDto"][];
        };
        SessionOfTodayDto: {
            code: string;
            title: string;
            town: string | null;
            /** @example 17:30 */
            start: string;
            /** @description People with a place */
            expected: number;
            /** @description Of whom it is noted that they came */
            present: number;
        };
        TodayDto: {
            /** @description Rows of all groups */
            total: number;
            /** @description All three, also empty ones */
            groups: components["schemas"]["TodayGroupDto"][];
            sessions: components["schemas"]["SessionOfTodayDto"][];
        };
        /** @enum {string} */
        JobKind: "certificates" | "bookings.bulk" | "duplicates.search";
        /** @enum {string} */
        JobState: "WAITING" | "RUNNING" | "STOPPING" | "DONE" | "PARTLY" | "STOPPED";
        RunOfJobDto: {
            code: string;
            title: string;
        };
        StaffJobDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["JobKind"];
            /** @description What is done to each, where there are several acts */
            act: string | null;
            state: components["schemas"]["JobState"];
            total: number;
            done: number;
            failed: number;
            orderedBy: string | null;
            /** @description Ordered by whoever asks */
            isMine: boolean;
            /** Format: date-time */
            orderedAt: string;
            /** @description Over and not seen: for whoever ordered it; for all when it could not go on */
            isNew: boolean;
            /** @description Why it could not go on */
            problem: string | null;
            run: components["schemas"]["RunOfJobDto"] | null;
        };
        /** @enum {string} */
        FilteredList: "runs" | "participants" | "requests" | "people" | "calls" | "plan";
        SavedViewDto: {
            /** Format: uuid */
            id: string;
            list: components["schemas"]["FilteredList"];
            name: string;
            /** @description As it stands in an address, without the question mark */
            query: string;
            /** @description Colleagues see it too */
            isShared: boolean;
            /** @description Whose it is; null when it is one’s own */
            owner: string | null;
        };
        NewSavedViewDto: {
            list: components["schemas"]["FilteredList"];
            name: string;
            /** @description The query of the list’s address; only what filters is kept */
            query: string;
            isShared: boolean;
        };
        ChangedViewDto: {
            name?: string;
            isShared?: boolean;
        };
        /** @enum {string} */
        Permission: "account.read_own" | "workplace.use" | "today.read" | "bookings.manage" | "runs.cancel" | "runs.manage" | "templates.manage" | "people.correct" | "people.merge" | "people.erase" | "attendance.record" | "certificates.issue" | "certificates.revoke" | "organisations.verify" | "organisation.read" | "organisation.enrol" | "places.manage" | "places.overbook" | "integrity.check" | "pools.read" | "master_data.manage" | "settings.read" | "settings.change" | "accounts.manage";
        JobCountsDto: {
            /** @description Own work that goes on */
            running: number;
            /** @description Own work that is over and was not seen yet */
            ready: number;
        };
        StaffDeskDto: {
            may: components["schemas"]["Permission"][];
            /** @description What waits for a decision; null for whoever decides nothing */
            waiting: number | null;
            jobs: components["schemas"]["JobCountsDto"];
        };
        SearchedBookingDto: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            code: string;
            title: string;
        };
        SearchedRunDto: {
            code: string;
            title: string;
            kind: string;
            town: string | null;
            state: string;
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
        };
        SearchedPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            latinName: string | null;
            /** @description One way to reach them: it tells namesakes apart */
            contact: string | null;
        };
        SearchedOrganisationDto: {
            /** Format: uuid */
            id: string;
            name: string;
            code: string;
        };
        StaffSearchDto: {
            /** @description By the number on a mail or a slip */
            bookings: components["schemas"]["SearchedBookingDto"][];
            runs: components["schemas"]["SearchedRunDto"][];
            people: components["schemas"]["SearchedPersonDto"][];
            organisations: components["schemas"]["SearchedOrganisationDto"][];
        };
        StoredPaperDto: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date */
            seenOn: string;
            /** Format: date */
            validUntil: string | null;
            /** @description Name of the member of staff */
            seenBy: string;
            /** @description Whether it counts today */
            counts: boolean;
        };
        PapersOfPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            papers: components["schemas"]["StoredPaperDto"][];
        };
        /** @enum {string} */
        PaperKind: "police_certificate_seen" | "confidentiality_signed" | "second_language_C1";
        SeenPaperDto: {
            kind: components["schemas"]["PaperKind"];
            /** Format: date */
            seenOn: string;
            /**
             * Format: date
             * @description Last day on which it counts; left out where it does not age
             */
            validUntil?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signInSendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInAddress"];
            };
        };
        responses: {
            /** @description If the address belongs to an active account, a code is on its way. Always the same answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signInOpenSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInAttempt"];
            };
        };
        responses: {
            /** @description Signed in: the answer sets the session cookie */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signInCloseSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out, on the server too */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signInReadOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
        };
    };
    accountsAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAccountDto"][];
                };
            };
        };
    };
    accountsAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccountCreatedDto"];
                };
            };
        };
    };
    accountsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAccountDto"];
                };
            };
        };
    };
    accountsChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountWishDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    membersList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersDto"];
                };
            };
        };
    };
    membersAdd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMemberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"];
                };
            };
        };
    };
    organisationApplicationsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationDto"];
            };
        };
        responses: {
            /** @description Received; the contact person gets a mail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rolesList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRolesDto"];
                };
            };
        };
    };
    rolesAdd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleWishedDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rolesEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleEndWishedDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rolesFulfil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rolesDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffOrganisationsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesksDto"];
                };
            };
        };
    };
    staffOrganisationsVerify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffOrganisationsDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffOrganisationsGive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoleDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffOrganisationsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogueRuns: {
        parameters: {
            query?: {
                /** @description Words to look for; umlauts and blanks do not matter */
                q?: string;
                /** @description Town, territory or postcode */
                ort?: string;
                /** @description Kilometres around the town */
                umkreis?: number;
                /** @description First day */
                ab?: string;
                /** @description Last day */
                bis?: string;
                art?: ("BASIC_QUALIFICATION" | "IN_DEPTH_SEMINAR" | "REFLECTION_TALK" | "DEUTSCH4U" | "ASSOCIATION_TRAINING" | "INTERCULTURAL_OPENING_TRAINING" | "NETWORK_MEETING")[];
                /** @description Highest level of German that is needed */
                niveau?: "a2" | "b1";
                /** @description Delivery */
                format?: "online" | "vor-ort";
                zeit?: ("vormittags" | "abends" | "samstags")[];
                /** @description Step-free */
                stufenlos?: "1";
                /** @description Childcare */
                kinderbetreuung?: "1";
                /** @description Interpreting on request */
                dolmetschen?: "1";
                /** @description Only where a place can be taken */
                frei?: "1";
                /** @description By date, newest first, or nearest to `ort` first; without it nearest first where `umkreis` is given */
                sortierung?: "termin" | "neu" | "entfernung";
                /** @description Texts in this language where there are any; German without it */
                lang?: "de" | "en" | "ar" | "fa" | "fr" | "ku" | "pl" | "ru" | "es" | "ti" | "tr" | "uk";
                /** @description Page, from 1 */
                seite?: number;
                /** @description Runs on a page */
                proSeite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPageDto"];
                };
            };
        };
    };
    catalogueDates: {
        parameters: {
            query?: {
                /** @description Words to look for; umlauts and blanks do not matter */
                q?: string;
                /** @description Town, territory or postcode */
                ort?: string;
                /** @description Kilometres around the town */
                umkreis?: number;
                /** @description First day */
                ab?: string;
                /** @description Last day */
                bis?: string;
                art?: ("BASIC_QUALIFICATION" | "IN_DEPTH_SEMINAR" | "REFLECTION_TALK" | "DEUTSCH4U" | "ASSOCIATION_TRAINING" | "INTERCULTURAL_OPENING_TRAINING" | "NETWORK_MEETING")[];
                /** @description Highest level of German that is needed */
                niveau?: "a2" | "b1";
                /** @description Delivery */
                format?: "online" | "vor-ort";
                zeit?: ("vormittags" | "abends" | "samstags")[];
                /** @description Step-free */
                stufenlos?: "1";
                /** @description Childcare */
                kinderbetreuung?: "1";
                /** @description Interpreting on request */
                dolmetschen?: "1";
                /** @description Only where a place can be taken */
                frei?: "1";
                /** @description Month; without it the first one that has a date */
                monat?: string;
                /** @description Texts in this language where there are any; German without it */
                lang?: "de" | "en" | "ar" | "fa" | "fr" | "ku" | "pl" | "ru" | "es" | "ti" | "tr" | "uk";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDatesDto"];
                };
            };
        };
    };
    catalogueRun: {
        parameters: {
            query?: {
                /** @description Texts in this language where there are any; German without it */
                lang?: "de" | "en" | "ar" | "fa" | "fr" | "ku" | "pl" | "ru" | "es" | "ti" | "tr" | "uk";
            };
            header?: never;
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
            /** @description run.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogueShareImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description run.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    courseFeedAtom: {
        parameters: {
            query?: {
                /** @description Words to look for; umlauts and blanks do not matter */
                q?: string;
                /** @description Town, territory or postcode */
                ort?: string;
                /** @description Kilometres around the town */
                umkreis?: number;
                /** @description First day */
                ab?: string;
                /** @description Last day */
                bis?: string;
                art?: ("BASIC_QUALIFICATION" | "IN_DEPTH_SEMINAR" | "REFLECTION_TALK" | "DEUTSCH4U" | "ASSOCIATION_TRAINING" | "INTERCULTURAL_OPENING_TRAINING" | "NETWORK_MEETING")[];
                /** @description Highest level of German that is needed */
                niveau?: "a2" | "b1";
                /** @description Delivery */
                format?: "online" | "vor-ort";
                zeit?: ("vormittags" | "abends" | "samstags")[];
                /** @description Step-free */
                stufenlos?: "1";
                /** @description Childcare */
                kinderbetreuung?: "1";
                /** @description Interpreting on request */
                dolmetschen?: "1";
                /** @description Only where a place can be taken */
                frei?: "1";
                /** @description Language of the frame; what a course says of itself stays in its own */
                lang?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom (RFC 4287) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
        };
    };
    publicationCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDto"];
                };
            };
        };
    };
    publicationRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    publicationLater: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishLaterDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    publicationNever: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deadlinesLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRunDeadlinesDto"];
                };
            };
        };
    };
    deadlinesSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunDeadlinesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    planningOfferings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningOfferingDto"][];
                };
            };
        };
    };
    planningTemplate: {
        parameters: {
            query?: {
                /** @description A course like the latest of this offering */
                offering?: string;
                /** @description The same course again, a semester later */
                run?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTemplateDto"];
                };
            };
        };
    };
    planningSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesDto"];
                };
            };
        };
    };
    planningDates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlannedDatesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    planningCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFindingDto"][];
                };
            };
        };
    };
    staffRunsList: {
        parameters: {
            query?: {
                state?: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED_FOR_REGISTRATION" | "CONFIRMED" | "RUNNING" | "COMPLETED" | "SETTLED" | "CANCELLED" | "POSTPONED";
                /** @description Words of title, town or code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRunRowDto"][];
                };
            };
        };
    };
    draftsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRunDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRunCreatedDto"];
                };
            };
        };
    };
    draftsLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
        };
    };
    draftsSave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftDto"];
                };
            };
        };
    };
    draftsPreview: {
        parameters: {
            query?: {
                /** @description Texts in this language where there are any; German without it */
                lang?: "de" | "en" | "ar" | "fa" | "fr" | "ku" | "pl" | "ru" | "es" | "ti" | "tr" | "uk";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
        };
    };
    offeringsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingRowDto"][];
                };
            };
        };
    };
    offeringsAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOfferingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewOfferingCreatedDto"];
                };
            };
        };
    };
    offeringsLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingDto"];
                };
            };
        };
    };
    offeringsSave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOfferingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    offeringsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    offeringsResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    offeringsListTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindTemplateDto"][];
                };
            };
        };
    };
    offeringsTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindTemplateDto"];
                };
            };
        };
    };
    offeringsSetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetKindTemplateDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runTextsLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTextsDto"];
                };
            };
        };
    };
    runTextsChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTextsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runTextsTranslate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                language: components["schemas"]["TextLanguage"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTextsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runTextsRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                language: components["schemas"]["TextLanguage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    plannerRange: {
        parameters: {
            query: {
                from: string;
                /** @description Inclusive; at most 62 days */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannerDto"];
                };
            };
        };
    };
    plannerFits: {
        parameters: {
            query: {
                from: string;
                /** @description Inclusive; at most 62 days */
                to: string;
                run: string;
                session: string;
                start: string;
                end: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MisfitDto"][];
                };
            };
        };
    };
    plannerMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeDateDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    plannerRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    plannerCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatePlaceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopiedDateDto"];
                };
            };
        };
    };
    townsTowns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TownDto"][];
                };
            };
        };
    };
    factsLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRunFactsDto"];
                };
            };
        };
    };
    factsSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunFactsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    masterDataCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MasterCountsDto"];
                };
            };
        };
    };
    masterDataTerritories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryChoiceDto"][];
                };
            };
        };
    };
    masterDataContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPersonDto"][];
                };
            };
        };
    };
    masterDataAddContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    masterDataContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPersonDto"];
                };
            };
        };
    };
    masterDataChangeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    masterDataProgrammes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeDto"][];
                };
            };
        };
    };
    masterDataAddProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    masterDataProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeDto"];
                };
            };
        };
    };
    masterDataChangeProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    venuesVenues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VenueDto"][];
                };
            };
        };
    };
    venuesAddVenue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VenueWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    venuesVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneVenueDto"];
                };
            };
        };
    };
    venuesChangeVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VenueWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    venuesAddRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    venuesRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneRoomDto"];
                };
            };
        };
    };
    venuesChangeRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    daysOffYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearOffDto"];
                };
            };
        };
    };
    daysOffOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayOffDto"];
                };
            };
        };
    };
    daysOffChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayOffWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    daysOffRemove: {
        parameters: {
            query: {
                /** @description As it was seen; 0 for something new */
                revision: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    daysOffAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayOffWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    daysOffKeepDates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    organisersAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserDto"][];
                };
            };
        };
    };
    organisersAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganiserWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserWrittenDto"];
                };
            };
        };
    };
    organisersOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserDto"];
                };
            };
        };
    };
    organisersChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganiserWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserWrittenDto"];
                };
            };
        };
    };
    officeReached: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDto"];
                };
            };
        };
    };
    officeSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenOfficeDto"];
                };
            };
        };
    };
    officeChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeWishDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ruleValuesAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleValueDto"][];
                };
            };
        };
    };
    ruleValuesOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleValueDto"];
                };
            };
        };
    };
    ruleValuesChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                validFrom: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuleValueDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ruleValuesTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                validFrom: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    allocationAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDto"];
                };
            };
        };
    };
    allocationSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAllocationDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    bookingBook: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingReceiptDto"];
                };
            };
        };
    };
    eligibilityPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityDto"];
                };
            };
        };
    };
    eligibilityOfBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonOfRuleDto"][];
                };
            };
        };
    };
    movesChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunCardDto"][];
                };
            };
        };
    };
    movesMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedBookingDto"];
                };
            };
        };
    };
    movesOthers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunCardDto"][];
                };
            };
        };
    };
    movesMoveFor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedByStaffDto"];
                };
            };
        };
    };
    myLinksSend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinksAgainDto"];
            };
        };
        responses: {
            /** @description If the address is known, a mail is on its way to each of its people. Always the same answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    myPagePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPageDto"];
                };
            };
        };
    };
    myPageCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBookingDto"];
                };
            };
        };
    };
    myPageAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBookingDto"];
                };
            };
        };
    };
    myPageRenew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedLinkDto"];
                };
            };
        };
    };
    partiesCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyCancellationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBookingDto"];
                };
            };
        };
    };
    partiesSeparate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBookingDto"];
                };
            };
        };
    };
    replacementsByStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedDto"];
                };
            };
        };
    };
    replacementsChoicesOf: {
        parameters: {
            query?: {
                /** @description Part of a name */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementChoicesDto"];
                };
            };
        };
    };
    replacementsByOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceMemberDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedDto"];
                };
            };
        };
    };
    staffPlacesReadPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPlacesDto"];
                };
            };
        };
    };
    staffPlacesChangeCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapacityDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffPlacesSetQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffPlacesReleaseQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffPlacesSetExtraPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "CHILDCARE" | "ONLINE" | "ON_SITE";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraCapacityDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffPlacesAddNamed: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedPersonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedBookingDto"];
                };
            };
        };
    };
    staffPlacesOverbook: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverbookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverbookedDto"];
                };
            };
        };
    };
    requestsList: {
        parameters: {
            query?: {
                /** @description Beginnings of words of name, organisation or booking number, however they are spelled */
                q?: string;
                /** @description Code of a run */
                run?: string;
                /** @description From 1 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestsDto"];
                };
            };
        };
    };
    requestsOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsDto"];
                };
            };
        };
    };
    requestsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkChoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreviewDto"];
                };
            };
        };
    };
    requestsAct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkActDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultsDto"];
                };
            };
        };
    };
    requestsJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobDto"];
                };
            };
        };
    };
    staffRunsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRunDto"];
                };
            };
        };
    };
    staffRunsListParticipants: {
        parameters: {
            query?: {
                state?: "seated" | "requested" | "waiting" | "cancelled" | "absent";
                /** @description Beginnings of words of name, organisation or booking number, however they are spelled */
                q?: string;
                /** @description From 1, 100 people each; everybody when left out */
                page?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsDto"];
                };
            };
        };
    };
    staffRunsReadParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantDto"];
                };
            };
        };
    };
    staffRunsExportParticipants: {
        parameters: {
            query: {
                state?: "seated" | "requested" | "waiting" | "cancelled" | "absent";
                /** @description Beginnings of words of name, organisation or booking number, however they are spelled */
                q?: string;
                format: "csv" | "xlsx";
                /** @description With e-mail and phone, for who has to reach them */
                contacts?: "yes" | "no";
                /** @description Of the heads of the columns */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffRunsApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffRunsReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequiredReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffRunsCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequiredReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffRunsCallOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffRunsConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffRunsExtend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDecisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runRulesLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRunRulesDto"];
                };
            };
        };
    };
    runRulesSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunRulesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runStoryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntryDto"][];
                };
            };
        };
    };
    runStoryOfBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                booking: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntryDto"][];
                };
            };
        };
    };
    runStoryMessages: {
        parameters: {
            query?: {
                /** @description Of this kind alone, with each recipient */
                kind?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunMessagesDto"];
                };
            };
        };
    };
    meetingsOfRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMeetingDto"];
                };
            };
        };
    };
    meetingsSetOfRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMeetingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    meetingsOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMeetingDto"];
                };
            };
        };
    };
    meetingsSetOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMeetingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sessionMovesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionPageDto"];
                };
            };
        };
    };
    sessionMovesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtMoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMovePreviewDto"];
                };
            };
        };
    };
    sessionMovesMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSessionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    moveNoticesRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveNoticeDto"];
                };
            };
        };
    };
    moveNoticesSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellMoveDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    switchModeChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBookingDto"];
                };
            };
        };
    };
    waitlistOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenOfferDto"][];
                };
            };
        };
    };
    waitlistAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferAnswerDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlistExtend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendOfferDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlistPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlistResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlistPartyRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyRuleDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlistPutOnList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepBackDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlistMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueMoveDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolmentsOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewDto"];
                };
            };
        };
    };
    enrolmentsRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRunDto"];
                };
            };
        };
    };
    enrolmentsOfRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRunBookingsDto"];
                };
            };
        };
    };
    enrolmentsCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolmentsSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolmentsEndMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolmentsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    enrolmentsUndoBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolmentsSlipsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolmentsList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    importsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedDto"];
                };
            };
        };
    };
    importsRead: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
        };
    };
    importsColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    importsRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RowChangesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    importsProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    importsEnrolAll: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedDto"];
                };
            };
        };
    };
    newSlipsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSlipsDto"];
                };
            };
        };
    };
    newSlipsPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    newSlipsHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    slipsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlipPinDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipOpenedDto"];
                };
            };
        };
    };
    attendanceReadAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceDto"];
                };
            };
        };
    };
    attendanceRecordAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendanceDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendancePrintSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendancePrintStrips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendancePrintNameTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendanceCompleteRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionDto"];
                };
            };
        };
    };
    attendanceEndRunEarly: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlyEndDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendanceReopenRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendanceSettleRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendanceUndoSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mySessionsLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissedSessionDto"];
                };
            };
        };
    };
    mySessionsExcuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcuseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissedSessionDto"];
                };
            };
        };
    };
    mySessionsAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissedSessionDto"];
                };
            };
        };
    };
    newDatesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtNewDateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDatePreviewDto"];
                };
            };
        };
    };
    newDatesAddDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDateDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffDatesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtFallingOutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FallsOutPreviewDto"];
                };
            };
        };
    };
    staffDatesDrop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FallsOutDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffParticipationDepart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffParticipationRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    checkInReadList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorListDto"];
                };
            };
        };
    };
    checkInNoteEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenPeopleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotedPeopleDto"];
                };
            };
        };
    };
    checkInLookUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedUpDto"];
                };
            };
        };
    };
    checkInTakeIn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenInDto"];
                };
            };
        };
    };
    checkInLetIn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LateWalkInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetInDto"];
                };
            };
        };
    };
    doorsReadToday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatesTodayDto"];
                };
            };
        };
    };
    doorsLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorDto"];
                };
            };
        };
    };
    doorsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorPinDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorOpenedDto"];
                };
            };
        };
    };
    staffDoorsReadDoors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDoorsDto"];
                };
            };
        };
    };
    staffDoorsMakeDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDoorDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffDoorsEndDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                doorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffDoorsSettleWalkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                walkInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownCallsList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDto"][];
                };
            };
        };
    };
    ownCallsNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteCallDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffCallsList: {
        parameters: {
            query?: {
                /** @description Beginnings of words of a name or organisation, however they are spelled, or of the number */
                q?: string;
                /** @description Code of a run */
                run?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDto"][];
                };
            };
        };
    };
    staffCallsNote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteCallDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    certificatesVerifyCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            /** @description `certificate.unknown`, also for a text that is no code */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    certificatesDownloadOwnCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sharingSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sharingNoted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotedSharingDto"];
                };
            };
        };
    };
    sharingNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sharingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersCertificatesDto"];
                };
            };
        };
    };
    sharingFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffCertificatesReadRunCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunCertificatesDto"];
                };
            };
        };
    };
    staffCertificatesPreviewCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffCertificatesOrderCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatchDto"];
                };
            };
        };
    };
    staffCertificatesDownloadBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffCertificatesReadBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatchDto"];
                };
            };
        };
    };
    staffCertificatesDownloadCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffCertificatesRevokeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffCertificatesCorrectLatinName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LatinNameDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarFilesFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unknown, revoked or not public: all alike */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarFilesMatching: {
        parameters: {
            query?: {
                /** @description Words to look for; umlauts and blanks do not matter */
                q?: string;
                /** @description Town, territory or postcode */
                ort?: string;
                /** @description Kilometres around the town */
                umkreis?: number;
                /** @description First day */
                ab?: string;
                /** @description Last day */
                bis?: string;
                art?: ("BASIC_QUALIFICATION" | "IN_DEPTH_SEMINAR" | "REFLECTION_TALK" | "DEUTSCH4U" | "ASSOCIATION_TRAINING" | "INTERCULTURAL_OPENING_TRAINING" | "NETWORK_MEETING")[];
                /** @description Highest level of German that is needed */
                niveau?: "a2" | "b1";
                /** @description Delivery */
                format?: "online" | "vor-ort";
                zeit?: ("vormittags" | "abends" | "samstags")[];
                /** @description Step-free */
                stufenlos?: "1";
                /** @description Childcare */
                kinderbetreuung?: "1";
                /** @description Interpreting on request */
                dolmetschen?: "1";
                /** @description Only where a place can be taken */
                frei?: "1";
                /** @description Language of the frame; what a course says of itself stays in its own */
                lang?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unknown, revoked or not public: all alike */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarFilesMine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unknown, revoked or not public: all alike */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarFilesRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unknown, revoked or not public: all alike */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarFilesSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unknown, revoked or not public: all alike */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerRowDto"][];
                };
            };
        };
    };
    trainersAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainerContentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTrainerCreatedDto"];
                };
            };
        };
    };
    trainersTouched: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedDateDto"][];
                };
            };
        };
    };
    trainersLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerDto"];
                };
            };
        };
    };
    trainersChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTrainerDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersRetire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersAddAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTrainerCreatedDto"];
                };
            };
        };
    };
    trainersRemoveAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersSendLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendLinkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersForget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersSetTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTeamDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainersCheckTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtTeamDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictOfDateDto"][];
                };
            };
        };
    };
    trainerPagePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerPageDto"];
                };
            };
        };
    };
    trainerPageCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerCopyDto"];
                };
            };
        };
    };
    trainerPageAdd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTrainerCreatedDto"];
                };
            };
        };
    };
    trainerPageRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trainerPageFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar (RFC 5545) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    duplicatesOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesDto"];
                };
            };
        };
    };
    duplicatesSearchNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedSearchDto"];
                };
            };
        };
    };
    duplicatesCompare: {
        parameters: {
            query?: {
                /** @description Id of the record that would survive; else the older one */
                keep?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
        };
    };
    duplicatesTellApart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    duplicatesMakeOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedDto"];
                };
            };
        };
    };
    duplicatesTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    integrityOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityDto"];
                };
            };
        };
    };
    integrityCheckNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityCheckedDto"];
                };
            };
        };
    };
    ownPoolOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolDto"];
                };
            };
        };
    };
    participantListReadList: {
        parameters: {
            query: {
                format: "pdf" | "xlsx" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffPoolsReport: {
        parameters: {
            query?: {
                /** @description Day of the report; today when left out */
                date?: string;
                /** @description Organisations without any volunteers too */
                all?: "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolsDto"];
                };
            };
        };
    };
    staffPoolsExport: {
        parameters: {
            query?: {
                /** @description Day of the report; today when left out */
                date?: string;
                /** @description Organisations without any volunteers too */
                all?: "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    addressChangesConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mailLogDeadline: {
        parameters: {
            query: {
                /** @description Day on which somebody noticed it */
                date: string;
                time: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachDto"];
                };
            };
        };
    };
    mailLogMails: {
        parameters: {
            query: {
                /** @description First day on which they left */
                from: string;
                /** @description Last day */
                to: string;
                /** @description Part of a name, an address, or the code of a course */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLogDto"];
                };
            };
        };
    };
    ownDataPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDataDto"];
                };
            };
        };
    };
    ownDataDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPersonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataAsk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmailDto"];
            };
        };
        responses: {
            /** @description A mail with a link is on its way to the new address; nothing has changed yet */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataSetPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoneDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataSetNewsletter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewsletterDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataSetReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindersDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataRemoveNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataKeep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ownDataErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedDto"];
                };
            };
        };
    };
    peopleFind: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPeopleDto"];
                };
            };
        };
    };
    peopleUntold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UntoldPersonDto"][];
                };
            };
        };
    };
    peopleOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPersonDto"];
                };
            };
        };
    };
    peopleCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectKnownPersonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    peopleErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedDto"];
                };
            };
        };
    };
    peopleSetPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoneDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    peopleAskEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmailDto"];
            };
        };
        responses: {
            /** @description A mail with a link is on its way to the new address; nothing has changed yet */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    peopleRemoveEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveEmailDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    peopleKeep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    peopleResetAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetAddressDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remindersLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersDto"];
                };
            };
        };
    };
    remindersChoose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindersDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    retentionPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiredDto"][];
                };
            };
        };
    };
    retentionLastRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CleanUpDto"];
                };
            };
        };
    };
    todayRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayDto"];
                };
            };
        };
    };
    jobsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffJobDto"][];
                };
            };
        };
    };
    jobsSeenAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jobsSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jobsStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    savedViewsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"][];
                };
            };
        };
    };
    savedViewsSave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedViewDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    savedViewsRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    savedViewsChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedViewDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    workplaceReadDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDeskDto"];
                };
            };
        };
    };
    workplaceFind: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSearchDto"];
                };
            };
        };
    };
    papersLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersOfPersonDto"];
                };
            };
        };
    };
    papersNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenPaperDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    papersRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
