namespace CaseTracker.Domain.Cases;

/// <summary>Stages the code itself branches on; their labels are in the code list CaseStage.</summary>
public static class CaseStages
{
    public const string Intake = "INTAKE";
    public const string Charged = "CHARGED";
    public const string Closed = "CLOSED";

    /// <summary>The main line, in order. A case may skip ahead or go back one step; a closed one may only be reopened for investigation.</summary>
    public static readonly IReadOnlyList<string> MainLine =
    [
        Intake, "PRE_INVESTIGATION", "INVESTIGATION", "PRE_CHARGE_REVIEW", Charged, "PRE_TRIAL", "TRIAL", "VERDICT", "SENTENCING",
        "APPEAL", "FINAL", "ENFORCEMENT", "POST_CASE", Closed,
    ];

    /// <summary>Beside the main line; a case comes back from these to where its facts put it.</summary>
    public static readonly IReadOnlyList<string> Aside = ["FINANCIAL_INVESTIGATION", "SUSPENDED", "TRANSFERRED_ABROAD", "JOINED", "SEVERED"];

    /// <summary>From the charge to the end of the proceedings: a case that enters one of these from outside charges its suspects.</summary>
    private static readonly IReadOnlyList<string> UnderCharge = [Charged, "PRE_TRIAL", "TRIAL", "VERDICT", "SENTENCING", "APPEAL", "FINAL", "ENFORCEMENT"];

    /// <summary>Once it has reached one of these, a judgment was given or the case was settled.</summary>
    public static readonly IReadOnlyList<string> WithOutcome = ["VERDICT", "SENTENCING", "APPEAL", "FINAL", "ENFORCEMENT"];

    /// <summary>Whether this step charges whoever has counts against them.</summary>
    public static bool Charges(string from, string to) => UnderCharge.Contains(to) && !UnderCharge.Contains(from) && from is not ("POST_CASE" or Closed);

    public static bool IsKnown(string stage) => MainLine.Contains(stage) || Aside.Contains(stage);

    public static bool MayFollow(string from, string to)
    {
        if (!IsKnown(to)) return false;
        if (from == Closed) return to is "INVESTIGATION" or "APPEAL" or "ENFORCEMENT";
        if (Aside.Contains(from) || Aside.Contains(to)) return true;
        var (here, there) = (MainLine.ToList().IndexOf(from), MainLine.ToList().IndexOf(to));
        return there > here || there == here - 1;
    }

    /// <summary>What the case stands waiting for, as the case page says it.</summary>
    public static string WaitingFor(string stage) => stage switch
    {
        Intake => "a decision to accept or refer it",
        "PRE_INVESTIGATION" => "enough indications to open an investigation",
        "INVESTIGATION" or "FINANCIAL_INVESTIGATION" => "evidence for each element of each count",
        "PRE_CHARGE_REVIEW" => "the decision whether to charge",
        Charged => "the court to fix a first hearing",
        "PRE_TRIAL" => "special measures and disclosure to be settled",
        "TRIAL" => "the trial to end",
        "VERDICT" or "SENTENCING" => "the sentence",
        "APPEAL" => "the appeal court",
        "FINAL" or "ENFORCEMENT" => "custody, confiscation and compensation to be carried out",
        "POST_CASE" => "the protection review after the case",
        "SUSPENDED" => "the reason of the suspension to end",
        "TRANSFERRED_ABROAD" => "the answer of the other State",
        _ => "nothing: it is closed",
    };
}
