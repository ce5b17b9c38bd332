using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>What a forger might do to a report of one item, its file beside it.</summary>
internal static class Changed
{
    internal static JsonNode By(string what, JsonNode report, byte[] file)
    {
        var item = report["items"]![0]!;
        var ledger = item["ledger"]!;
        var entries = ledger["items"]!.AsArray();
        switch (what)
        {
            case "a canonical text":
                entries[1]!["canonical"] = Text(entries[1]!).Replace("FTK 7", "FTK 8", StringComparison.Ordinal);
                break;
            case "a text that is no JSON":
                entries[1]!["canonical"] = Text(entries[1]!) + "}";
                break;
            case "the spelling of a text":
                entries[1]!["canonical"] = Text(entries[1]!).Replace("\":", "\": ", StringComparison.Ordinal);
                break;
            case "a hash":
                entries[1]!["hash"] = new string('0', 64);
                break;
            case "the order":
                var (second, third) = (entries[1]!.DeepClone(), entries[2]!.DeepClone());
                (entries[1], entries[2]) = (third, second);
                break;
            case "the custodian with its hashes":
                var custodian = JsonNode.Parse(Text(entries[0]!))!["custodian"]!["userId"]!.GetValue<string>();
                entries[2]!["canonical"] = Text(entries[2]!).Replace($"\"kind\":\"PERSON\",\"name\":\"\",\"userId\":\"{custodian}\"", "\"kind\":\"STORE\",\"name\":\"Shelf\",\"userId\":null", StringComparison.Ordinal);
                ledger["lastHash"] = Rehash(entries[2]!);
                break;
            case "the end cut off" or "the end cut off with the counts":
                entries.RemoveAt(2);
                if (what == "the end cut off") break;
                ledger["entries"] = 2;
                ledger["lastHash"] = entries[1]!["hash"]!.DeepClone();
                break;
            case "a byte of the file":
                file[1500] ^= 1;
                break;
            case "a byte of a token":
                var stamp = report["timeStamps"]!.AsArray().Single(t => t!["subject"]!.GetValue<string>() == "content")!;
                var token = Convert.FromBase64String(stamp["token"]!.GetValue<string>());
                token[^20] ^= 1;
                stamp["token"] = Convert.ToBase64String(token);
                break;
            case "a manifest":
                var ledgers = report["timeStamps"]!.AsArray().Single(t => t!["subject"]!.GetValue<string>() == "ledgers")!;
                ledgers["manifest"] = ledgers["manifest"]!.GetValue<string>() + new string('a', 64) + "\n";
                break;
            case "our verdict":
                ledger["whole"] = false;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "No such change.");
        }
        return report;
    }

    private static string Text(JsonNode entry) => entry["canonical"]!.GetValue<string>();

    private static string Rehash(JsonNode entry)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Text(entry)), .. Convert.FromHexString(entry["previousHash"]!.GetValue<string>())]));
        entry["hash"] = hash;
        return hash;
    }
}
