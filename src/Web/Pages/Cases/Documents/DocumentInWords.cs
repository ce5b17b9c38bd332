using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Web.Shared.Tags;
using CaseTracker.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>Kinds, audiences, sections and steps as people read them.</summary>
internal static class DocumentInWords
{
    internal static string Kind(IStringLocalizer<Texts> t, string kind) => kind switch
    {
        "custodyReport" => t["Custody report"], "protectionSchedule" => t["Protection schedule"], "deadlinesList" => t["Deadlines list"], "hearingSheet" => t["Hearing sheet"],
        "victimRightsLetter" => t["Letter on rights"], _ => t["Case file"],
    };

    internal static string Audience(IStringLocalizer<Texts> t, string audience) => audience switch
    {
        "supervisorSummary" => t["Supervisor (summary)"], "court" => t["Court"], "defence" => t["Defence"], "victimLawyer" => t["Lawyer of a victim"], "victim" => t["Victim"], _ => t["Prosecution"],
    };

    internal static string Section(IStringLocalizer<Texts> t, string section) => section switch
    {
        "parties" => t["Parties"], "counts" => t["Counts and proof matrix"], "chronology" => t["Chronology"], "evidence" => t["Evidence schedule with hashes"], "custody" => t["Custody"],
        "hearings" => t["Hearings"], "specialMeasures" => t["Special measures"], "protection" => t["Protection measures"], "deadlines" => t["Deadlines"], "decisions" => t["Decisions"],
        "money" => t["Compensation"], _ => t["Annexes"],
    };

    /// <summary>In which the fixed words can be printed.</summary>
    internal static IEnumerable<Choice> Languages(IPrintTexts texts) => texts.Languages.Select(l => new Choice(l, Language(l)));

    private static string Language(string code) => code switch { "de" => "Deutsch", "fr" => "Français", "ro" => "Română", _ => "English" };

    /// <summary>What is being done, with the section or the pages it is at.</summary>
    internal static string Step(IStringLocalizer<Texts> t, JobView job) => (job.State, job.Stage) switch
    {
        ("queued", _) => t["Waiting for its turn"],
        ("running", "comparing") => t["Reading the files again"],
        ("running", "collecting") => t["Collecting: {0}", Section(t, job.Section is { } s ? char.ToLowerInvariant(s[0]) + s[1..] : "")],
        ("running", "drawing") => job.Pages == 0 ? t["Drawing about {0} pages", job.OfPages] : t["Drawing: {0} of about {1} pages", job.Pages, job.OfPages],
        ("running", "storing") => t["Storing {0} pages", job.Pages],
        ("running", _) => t["Collecting the case"],
        ("done", _) => t["The document is ready"],
        ("cancelled", _) => t["It was cancelled. Nothing was kept."],
        _ => t["The document could not be made"],
    };
}
