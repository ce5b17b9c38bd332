using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines.Rules;

/// <summary>Why a version of a rule stays as it is.</summary>
public static class RuleRefusals
{
    public static readonly Refusal NotCurrent = Conflict("not_current", "This is not the version in use.");
    public static readonly Refusal NotProposed = Conflict("not_proposed", "This version is no proposal that waits for an answer.");
    public static readonly Refusal AlreadyConfirmed = Conflict("already_confirmed", "This version is confirmed.");
    public static readonly Refusal NotConfirmed = Conflict("not_confirmed", "Confirm the rule first: nothing unconfirmed starts by itself.");
    public static readonly Refusal NoEvent = Conflict("no_event", "No recorded event starts a clock by this rule: a person does.");
    public static readonly Refusal NeededByTheProduct = Conflict("needed_by_the_product", "The product starts clocks by this rule: edit it instead.");
    public static readonly Refusal IdTaken = Conflict("id_taken", "There is a rule of that name.");
    public static readonly Refusal NameMissing = Invalid("name_missing", "Say who checked the law.", "checkedBy");
    public static readonly Refusal CheckedInTheFuture = Invalid("checked_in_the_future", "That day has not come yet.", "checkedOn");
    public static readonly Refusal ReasonMissing = Invalid("reason_missing", "Give a reason.", "reason");
    public static readonly Refusal LeadsNotUnderstood = Invalid("leads_not_understood", "Write lead times as -10,-5,+1 or -48h,-24h.", "warningLeads");
    public static readonly Refusal LawIsNoPolicy = Invalid("law_is_no_policy", "A law stays in its pack: the unit's own policy is a rule of its own.", "pack");
    public static readonly Refusal EndsBeforeItBegins = Invalid("ends_before_it_begins", "The last day is before the first.", "validTo");

    private static Refusal Invalid(string fact, string message, string field) => new($"rule.{fact}", message, RefusalKind.Invalid, field);

    private static Refusal Conflict(string fact, string message) => new($"rule.{fact}", message, RefusalKind.Conflict);
}
