using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Cases;

public static class CaseRefusals
{
    public static readonly Refusal NoExploitation = new("case.no_exploitation", "Name at least one form of exploitation.", Invalid, "exploitation");
    public static readonly Refusal AdviceBeforeReport = new("case.advice_before_report", "The first prosecutor advice cannot be earlier than the first report.", Invalid, "firstProsecutorAdviceOn");
    public static readonly Refusal AlreadyInStage = new("case.already_in_stage", "The case is already in this stage.", Conflict, "stage");
    public static readonly Refusal AlreadyMember = new("case.already_member", "This person is already on the team.", Conflict, "userId");
    public static readonly Refusal NotAMember = new("case.not_a_member", "This person is not on the team.", Conflict, "userId");
    public static readonly Refusal LeadCannotLeave = new("case.lead_cannot_leave", "The lead cannot leave the case; name another lead first.", Conflict, "userId");
    public static readonly Refusal MemberExcluded = new("case.member_excluded", "This person is excluded from the case.", Conflict, "userId");
    public static readonly Refusal AlreadyExcluded = new("case.already_excluded", "This person is already excluded.", Conflict, "userId");
    public static readonly Refusal NoSuchColleague = new("case.no_such_colleague", "There is no active colleague of that name.", Invalid, "userId");
    public static readonly Refusal RoleCannotJoin = new("case.role_cannot_join", "Only prosecutors, investigators, supervisors and victim coordinators join a team.", Invalid, "userId");
    public static readonly Refusal EntryInTheFuture = new("case.entry_in_future", "The chronology holds what has happened; this time is in the future.", Invalid, "at");

    public static readonly Refusal NobodyMoves = new("case.nobody_moves", "Nobody who stands where the case stands can go there. Move the persons one by one.", Conflict, "stage");
    public static readonly Refusal NobodyToCharge = new("case.nobody_to_charge", "No count stands against anybody: lay a count first.", Conflict, "stage");
    public static readonly Refusal ReopenByPerson = new("case.reopen_by_person", "Say against whom the proceedings are taken up again: move that person, and the case follows.", Conflict, "stage");

    /// <param name="references">Of those still in proceedings, as S-02.</param>
    public static Refusal StillInProceedings(IEnumerable<string> references) =>
        new("case.still_in_proceedings", $"Proceedings go on against {string.Join(", ", references)}.", Conflict, "stage");

    public static Refusal StageCannotFollow(string from, string to) =>
        new("case.stage_cannot_follow", $"From {from} the case cannot go to {to}.", Conflict, "stage");
}
