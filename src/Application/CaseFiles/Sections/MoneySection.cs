using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Victims.Compensation;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Claims for compensation by head of loss: claimed, awarded, paid. The court has those that were brought before it.</summary>
internal sealed class MoneySection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Money;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (inCourt, victims) = (scope.ForCourt, scope.Victims(Db).Select(v => v.Id));
        var found = await Db.CompensationClaims.AsNoTracking().Include(c => c.Heads)
            .Where(c => c.CaseId == scope.Case && victims.Contains(c.VictimId) && (!inCourt || c.Route == CompensationRoutes.CriminalCourt)).ToListAsync(ct);
        var pseudonyms = await PseudonymsAsync(scope, ct);
        found = [.. found.OrderBy(c => pseudonyms[c.VictimId], StringComparer.Ordinal).ThenBy(c => c.Number)];
        List<Block> blocks =
        [
            new Heading(1, "money", frame["section.money"]),
            frame.TableOr("money.none", frame["money.claims"],
                [frame.Column("common.pseudonym", 14, true), frame.Column("money.claim", 20), frame.Column("money.filed", 13), frame.Column("common.status", 14), frame.Column("money.claimed", 14), frame.Column("money.awarded", 14), frame.Column("money.paid", 13)],
                found.ConvertAll(c => Cells.Row(
                    Cells.Strong(pseudonyms[c.VictimId]), Cells.Text($"{c.Number} · {frame.Label("CompensationRoute", c.Route)}"), Cells.Text(frame.Day(c.FiledOn)), Cells.Text(frame.Label("ClaimState", c.State)),
                    Cells.Text(frame.Money(c.Heads.Sum(h => h.Claimed), c.Currency)), Cells.Text(frame.Money(c.Heads.Sum(h => h.Awarded), c.Currency)), Cells.Text(frame.Money(c.Heads.Sum(h => h.Paid), c.Currency))))),
        ];
        var heads = found.SelectMany(c => c.Heads.OrderBy(h => h.Head, StringComparer.Ordinal), (c, h) => (Claim: c, Head: h)).ToList();
        if (heads.Count > 0 && scope.Audience != DocumentAudience.SupervisorSummary) blocks.Add(Heads(heads, pseudonyms, frame));
        return new SectionPart(blocks, found.Count + heads.Count);
    }

    private static Table Heads(List<(CompensationClaim Claim, ClaimHead Head)> heads, Dictionary<Domain.Common.VictimId, string> pseudonyms, PrintFrame frame) => new(
        frame["money.heads"], [frame.Column("common.pseudonym", 14, true), frame.Column("money.claim", 11), frame.Column("money.head", 30), frame.Column("money.claimed", 16), frame.Column("money.awarded", 16), frame.Column("money.paid", 16)],
        heads.ConvertAll(h => Cells.Row(
            Cells.Strong(pseudonyms[h.Claim.VictimId]), Cells.Text($"{h.Claim.Number}"), Cells.Text(frame.Label("HeadOfLoss", h.Head.Head)), Cells.Text(frame.Money(h.Head.Claimed, h.Claim.Currency)),
            Cells.Text(frame.Money(h.Head.Awarded, h.Claim.Currency)), Cells.Text(frame.Money(h.Head.Paid, h.Claim.Currency)))));
}
