using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>The beginning of a text or table, decoded. Whatever could deceive the eye is written out.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ReadPreviewTextQuery(Guid EvidenceId) : IQuery<PreviewTextView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Encoding">As guessed.</param>
/// <param name="Text">Null for a table.</param>
/// <param name="Rows">The first is the head; null for a text.</param>
/// <param name="Remarks">Lines above a table that are none of it; null for a text, empty without any.</param>
/// <param name="Cut">There is more in the file.</param>
public sealed record PreviewTextView(string Encoding, string? Text, string? Remarks, IReadOnlyList<IReadOnlyList<string>>? Rows, bool Cut);

internal sealed class ReadPreviewTextHandler(PreviewGate gate, AuditNotes audit) : IRequestHandler<ReadPreviewTextQuery, Result<PreviewTextView>>
{
    /// <summary>Nobody reads more than this in a browser; whoever needs all of it downloads it.</summary>
    private const int MaxBytes = 256 << 10;

    public async Task<Result<PreviewTextView>> Handle(ReadPreviewTextQuery query, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(query.EvidenceId, ct);
        if (admitted.Refusal is { } refused) return refused;
        var head = await gate.HeadAsync(admitted.Value, MaxBytes, ct);
        if (head.Refusal is { } damaged) return damaged;
        var bytes = head.Value.Span;
        if (PreviewFormats.Of(bytes[..Math.Min(bytes.Length, MediaTypes.HeadBytes)]) is not { Kind: PreviewKind.Text or PreviewKind.Table } format) return PreviewRefusals.CannotBeShown;
        var cut = admitted.Value.Content.SizeBytes > MaxBytes;
        var (text, encoding) = TextDecoding.Decode(bytes, cut);
        audit.ShowedFields("preview.text");
        if (format.Kind == PreviewKind.Text) return new PreviewTextView(encoding, TextDecoding.MakeVisible(text), null, null, cut);
        var (remarks, at) = TableReading.Remarks(text);
        var rows = TableReading.Read(text[at..]);
        return new PreviewTextView(encoding, null, remarks, [.. rows.Take(TableReading.MaxRows + 1)], cut || rows.Count > TableReading.MaxRows);
    }
}
