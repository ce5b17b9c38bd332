using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>
/// What is written about a victim beside codes and dates: notes of decisions, conditions and reasons, accounts of breaches, wishes. The one place
/// where it is opened. Who may not reveal identities sees neither the guardian nor the protected family.
/// </summary>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ReadVictimWordsQuery(Guid VictimId) : IQuery<VictimWordsView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

public sealed record VictimWordsView(IReadOnlyList<WrittenWords> Words);

/// <param name="Table">Where it is kept, for example <c>status_decisions</c>.</param>
/// <param name="RowId">Of the decision, measure or breach it belongs to.</param>
/// <param name="Code">Status, measure, reaction or role it belongs to; empty when it has none.</param>
public sealed record WrittenWords(string Table, Guid RowId, DateOnly On, string Code, string Field, string Text)
{
    public override string ToString() => "•••";
}

internal sealed class ReadVictimWordsHandler(ICaseTrackerDb db, IdentityReading reading, ICaseKeys keys, AuditNotes audit)
    : IRequestHandler<ReadVictimWordsQuery, Result<VictimWordsView>>
{
    public async Task<Result<VictimWordsView>> Handle(ReadVictimWordsQuery query, CancellationToken ct)
    {
        var id = new VictimId(query.VictimId);
        var caseId = await db.Victims.Where(v => v.Id == id).Select(v => v.CaseId).SingleAsync(ct);
        var whole = await reading.MayAsync(query.VictimId, ct); // a guardian leads to the child, a family to its member
        List<SealedRow> rows = [.. await SealedRows.OfAsync(db, id, ct)];
        if (whole) rows.AddRange(await SealedRows.GuardiansAsync(db, id, ct));
        audit.ShowedFields(SealedRows.FieldNames.Where(name => whole || !name.StartsWith($"{SealedTables.Guardians}.", StringComparison.Ordinal)));
        var words = new List<WrittenWords>();
        try
        {
            foreach (var row in rows.Where(r => r.Details.Length > 0))
                foreach (var (field, text) in await keys.OpenDetailsAsync<Dictionary<string, string>>(caseId, row.Table, row.Id, row.Details, ct))
                    if (text.Length > 0 && (whole || (row.Table, field) != (SealedTables.ProtectionMeasures, nameof(MeasureWords.Family)))) words.Add(new WrittenWords(row.Table, row.Id, row.On, row.Code, field, text));
        }
        catch (CryptographicException e) when (e is not NoCaseKeyException { Erased: true })
        {
            return VictimRefusals.WordsUnreadable;
        }
        return new VictimWordsView([.. words.OrderByDescending(w => w.On)]);
    }
}
