using System.Text.Encodings.Web;
using System.Text.Json;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Cli;

/// <summary>What a verb prints as one JSON object, and the exit status that goes with it.</summary>
internal sealed record Answer(object Body, int Status)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Answer Of(object body) => new(body, 0);

    internal static Answer Wrong(object body) => new(body, 1);

    internal static Answer Of(Refusal refusal) => Wrong(new { refusal.Code, refusal.Message, refusal.Field, refusal.Errors });

    internal int Print()
    {
        Console.WriteLine(JsonSerializer.Serialize(Body, Json));
        return Status;
    }
}
