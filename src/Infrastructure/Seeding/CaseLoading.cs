using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>One case of a fixture, through the same factories as any other case. It is known again by what stands in the file about it.</summary>
internal sealed partial class CaseLoading(SeedSession session, FixtureStaff staff, FixtureCase given, string rawText, FixturePath path, string folder)
{
    private readonly IReferenceCodes codes = session.Services.GetRequiredService<IReferenceCodes>();
    private CaseId id;
    private Unit unit = null!;
    private Case opened = null!;
    private StaffMember lead = null!;
    private FixtureDays days = null!;
    private DateOnly openedOn;

    private bool isThere;

    /// <summary>What is still to be sent; nothing for a case that was there before.</summary>
    internal IReadOnlyList<FixtureAct> Acts => isThere ? [] : given.Acts ?? [];

    internal FixturePath Place => path;

    internal FixtureDays Days => days;

    private DateTimeOffset Now => session.Now;

    internal async Task WriteAsync(CancellationToken ct)
    {
        unit = await staff.UnitAsync(given.Unit, path.Of("unit"), ct);
        lead = await staff.PersonAsync(given.Lead, path.Of("lead"), ct);
        days = new FixtureDays(Now, TimeZoneInfo.FindSystemTimeZoneById(unit.TimeZone));
        openedOn = given.OpenedOn is null ? days.Today : days.Day(given.OpenedOn, path.Of("openedOn"));
        id = new CaseId(SeedIds.Of("case", unit.Code, given.Key ?? "", rawText));
        session.Name(given.Key, id.Value, path);
        await session.ActAsAsync(lead, ct);
        isThere = await session.IsThereAsync(id, ct);
        if (isThere) session.Notes.Add($"{path.Text}: case {given.Key} is already there");
        else await OpenAsync(ct);
        await WriteSuspectsAsync(ct);
        await WriteVictimsAsync(ct);
        await WriteCountsAsync(ct);
        await WriteExhibitsAsync(ct);
        await WriteProtectionAsync(ct);
        await WriteDeadlinesAsync(ct);
        if (!isThere) await WriteChronologyAsync(ct);
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var particulars = new CaseParticulars(
            path.Required(given.Title, "title", Case.TitleMaxLength), Code("DetectionMode", given.DetectionMode, path.Of("detectionMode")),
            [.. (given.Exploitation ?? []).Select((form, i) => Code("TypeOfExploitation", form, path.Of("exploitation")[i]))],
            days.DayOrNull(given.FirstReportOn, path.Of("firstReportOn")), days.DayOrNull(given.FirstProsecutorAdviceOn, path.Of("firstProsecutorAdviceOn")),
            given.Restricted ?? false);
        var number = await session.Numbers.NextAsync($"case:{unit.Id.Value}:{openedOn.Year}", ct);
        var openedAt = days.MorningOf(openedOn);
        opened = path.Taken(Case.Open(unit.Id, $"{unit.Code}-{openedOn.Year}-{number:0000}", particulars, lead.Id, openedOn, openedAt, id));
        foreach (var (i, userName) in (given.Members ?? []).Index())
        {
            var member = await staff.PersonAsync(userName, path.Of("members")[i], ct);
            if (member.Id != lead.Id) path.Of("members")[i].Done(opened.AddMember(member.Id, lead.Id, openedAt));
        }
        foreach (var (i, userName) in (given.Excluded ?? []).Index())
            path.Of("excluded")[i].Done(opened.Exclude((await staff.PersonAsync(userName, path.Of("excluded")[i], ct)).Id, "Excluded when the case was loaded", lead.Id, openedAt));
        MoveThroughStages();
        _ = session.Db.Cases.Add(opened);
        await session.SaveAsync(AuditAct.Collect, AuditObject.Case, id.Value, id, ct);
    }

    private void MoveThroughStages()
    {
        foreach (var (i, stage) in (given.Stages ?? []).Index())
        {
            var place = path.Of("stages")[i];
            var at = days.Instant(stage.At, place.Of("at"));
            if (at > Now) throw place.Of("at").Fault("this is in the future.");
            place.Done(opened.MoveTo(Code("CaseStage", stage.Stage, place.Of("stage")), place.Optional(stage.Reason, "reason", StageChange.ReasonMaxLength), lead.Id, at));
        }
        if (given.Stage is null) return;
        var final = Code("CaseStage", given.Stage, path.Of("stage"));
        if (opened.Stage != final) path.Done(opened.MoveTo(final, "Stage when the case was loaded", lead.Id, Now));
    }

    private async Task WriteChronologyAsync(CancellationToken ct)
    {
        foreach (var (i, entry) in (given.Chronology ?? []).Index())
        {
            var place = path.Of("chronology")[i];
            var written = place.Taken(ChronologyEntry.Write(
                id, days.Instant(entry.At, place.Of("at")), place.Required(entry.Text, "text", ChronologyEntry.TextMaxLength), lead.Id, Now));
            _ = session.Db.Chronology.Add(written);
            await session.SaveAsync(AuditAct.Collect, AuditObject.Chronology, written.Id, id, ct);
        }
    }

    /// <summary>Of a thing in this case: by its key, or by its place where it has none.</summary>
    private Guid IdOf(string kind, string? key, int index, FixturePath place)
    {
        var made = SeedIds.Of(kind, id.Value.ToString(), key ?? $"#{index}");
        session.Name(key, made, place);
        return made;
    }

    private string Code(string system, string? code, FixturePath place) =>
        code is not null && codes.IsValid(system, code, days.Today) ? code : throw place.Fault($"'{code}' is no code of the list {system}.");
}
