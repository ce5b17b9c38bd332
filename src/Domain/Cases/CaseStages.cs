namespace CaseTracker.Domain.Cases;

/// <summary>Stages the code itself branches on; their labels are in the code list CaseStage.</summary>
public static class CaseStages
{
    public const string Intake = "INTAKE";
    public const string Charged = "CHARGED";
    public const string Suspended = "SUSPENDED";
    public const string TransferredAbroad = "TRANSFERRED_ABROAD";
    public const string Joined = "JOINED";
    public const string Severed = "SEVERED";
    public const string Verdict = "VERDICT";
    public const string Sentencing = "SENTENCING";
    public const string Appeal = "APPEAL";
    public const string Final = "FINAL";
    public const string Enforcement = "ENFORCEMENT";
    public const string Trial = "TRIAL";
    public const string Investigation = "INVESTIGATION";
    public const string FinancialInvestigation = "FINANCIAL_INVESTIGATION";

    /// <summary>A step of the case, never of a person.</summary>
    public const string PostCase = "POST_CASE";
    public const string Closed = "CLOSED";

    /// <summary>The main line, in order. A case may skip ahead or go back one step; a closed one may only be reopened for investigation.</summary>
    public static readonly IReadOnlyList<string> MainLine =
    [
        Intake, "PRE_INVESTIGATION", Investigation, "PRE_CHARGE_REVIEW", Charged, "PRE_TRIAL", Trial, Verdict, Sentencing,
        Appeal, Final, Enforcement, PostCase, Closed,
    ];

    /// <summary>Beside the main line; a case comes back from these to where its facts put it.</summary>
    public static readonly IReadOnlyList<string> Aside = [FinancialInvestigation, Suspended, TransferredAbroad, Joined, Severed];

    /// <summary>From the charge to the end of the proceedings: who enters one of these from outside is charged.</summary>
    private static readonly IReadOnlyList<string> UnderCharge = [Charged, "PRE_TRIAL", Trial, Verdict, Sentencing, Appeal, Final, Enforcement];

    /// <summary>Once it has reached one of these, a judgment was given or the case was settled.</summary>
    public static readonly IReadOnlyList<string> WithOutcome = [Verdict, Sentencing, Appeal, Final, Enforcement];

    /// <summary>Whether this step charges. Who comes back from where they stood aside is charged anew only by what checks it again.</summary>
    public static bool Charges(string from, string to) => UnderCharge.Contains(to) && !UnderCharge.Contains(from) && from is not (PostCase or Closed);

    public static bool IsUnderCharge(string stage) => UnderCharge.Contains(stage);

    public static bool IsKnown(string stage) => MainLine.Contains(stage) || Aside.Contains(stage);

    public static bool MayFollow(string from, string to)
    {
        if (!IsKnown(to)) return false;
        if (from == Closed) return to is Investigation or Appeal or Enforcement;
        if (Aside.Contains(from) || Aside.Contains(to)) return true;
        var (here, there) = (MainLine.ToList().IndexOf(from), MainLine.ToList().IndexOf(to));
        return there > here || there == here - 1;
    }

    /// <summary>What the case stands waiting for, as the case page says it.</summary>
    public static string WaitingFor(string stage) => stage switch
    {
        Intake => "a decision to accept or refer it",
        "PRE_INVESTIGATION" => "enough indications to open an investigation",
        Investigation or FinancialInvestigation => "evidence for each element of each count",
        "PRE_CHARGE_REVIEW" => "the decision whether to charge",
        Charged => "the court to fix a first hearing",
        "PRE_TRIAL" => "special measures and disclosure to be settled",
        Trial => "the trial to end",
        Verdict or Sentencing => "the sentence",
        Appeal => "the appeal court",
        Final or Enforcement => "custody, confiscation and compensation to be carried out",
        PostCase => "the protection review after the case",
        Suspended => "the reason of the suspension to end",
        TransferredAbroad => "the answer of the other State",
        Joined or Severed => "the other case, where it goes on",
        _ => "nothing: it is closed",
    };
}
