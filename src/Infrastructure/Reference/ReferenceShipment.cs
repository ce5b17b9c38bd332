using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>
/// Takes the rules and calendars of this release into the database, at each start and as its owner. What an administrator confirmed, edited or
/// withdrew is never overwritten: a newer rule becomes a proposal, and newer holidays a version that keeps the local days.
/// </summary>
internal sealed class ReferenceShipment(CaseTrackerDbContext db, IReadOnlyList<DeadlineRule> rules, IReadOnlyList<HolidayCalendar> calendars, IReadOnlyList<(string Code, OffenceTerms Terms)> offences)
{
    /// <returns>What was new, in words for the log; empty on a start that brings nothing.</returns>
    internal async Task<IReadOnlyList<string>> TakeInAsync(DateTimeOffset at, CancellationToken ct)
    {
        List<string> taken = [.. await RulesAsync(at, ct), .. await CalendarsAsync(at, ct), .. await OffencesAsync(at, ct)];
        if (taken.Count > 0) _ = await db.SaveChangesAsync(ct);
        return taken;
    }

    private async Task<IReadOnlyList<string>> RulesAsync(DateTimeOffset at, CancellationToken ct)
    {
        var stored = (await db.RuleEditions.ToListAsync(ct)).ToLookup(edition => edition.RuleId);
        var made = rules.Select(rule => RuleShipment.Of(rule, [.. stored[rule.Id]], at)).OfType<RuleEdition>().ToList();
        db.RuleEditions.AddRange(made);
        return made.Count == 0 ? [] : [$"deadline rules ({made.Count})"];
    }

    /// <summary>Examples only, and each once: what an administrator made of one stays.</summary>
    private async Task<IReadOnlyList<string>> OffencesAsync(DateTimeOffset at, CancellationToken ct)
    {
        var known = await db.OffenceEditions.Select(edition => edition.Code).Distinct().ToListAsync(ct);
        var made = offences.Where(offence => !known.Contains(offence.Code)).Select(offence => OffenceEdition.Shipped(offence.Code, offence.Terms, at)).ToList();
        db.OffenceEditions.AddRange(made);
        return made.Count == 0 ? [] : [$"example offences ({made.Count})"];
    }

    private async Task<IReadOnlyList<string>> CalendarsAsync(DateTimeOffset at, CancellationToken ct)
    {
        var known = await db.CalendarEditions.AsNoTracking().Where(edition => edition.State == EditionState.Current).Select(e => new { e.Code, e.ShippedVersion }).ToListAsync(ct);
        if (calendars.All(law => known.Any(edition => edition.Code == law.Code && edition.ShippedVersion == law.Version))) return [];

        var current = await db.CalendarEditions.Where(edition => edition.State == EditionState.Current).ToDictionaryAsync(edition => edition.Code, ct);
        List<string> taken = [];
        // States before their regions: a region takes over what its State has now.
        foreach (var law in calendars.OrderBy(law => PublicHolidays.ParentOf(law.Code) is not null))
        {
            var parent = PublicHolidays.ParentOf(law.Code) is { } code ? current[code] : null;
            if (current.TryGetValue(law.Code, out var edition) && edition.ShippedVersion == law.Version) continue;
            current[law.Code] = edition is null ? CalendarEdition.Shipped(law, parent, at) : edition.Reship(law, parent, at);
            taken.Add($"calendar {law.Code} {law.Version}");
        }

        FollowUp(current, at);
        db.CalendarEditions.AddRange(current.Values.Where(edition => db.Entry(edition).State == EntityState.Detached));
        return taken;
    }

    /// <summary>Courts and regions of this installation take over the newer days of what they rest on.</summary>
    private static void FollowUp(Dictionary<string, CalendarEdition> current, DateTimeOffset at)
    {
        var outdated = current.Values.Where(edition => PublicHolidays.Find(edition.Code) is null && edition.ParentCode is { } parent && current[parent].ShippedVersion != edition.ShippedVersion);
        while (outdated.FirstOrDefault(edition => outdated.All(other => other.Code != edition.ParentCode)) is { } next)
        {
            current[next.Code] = next.Follow(current[next.ParentCode!], null, new(null, at, "A newer release of the product"));
        }
    }
}
