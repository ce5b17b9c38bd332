using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class CanonicalFormTests
{
    [Fact]
    public void Members_are_sorted_by_their_utf_16_units_as_in_the_example_of_the_standard()
    {
        // RFC 8785, 3.2.3
        var members = new Dictionary<string, object?>
        {
            ["\u20ac"] = "Euro Sign", ["\r"] = "Carriage Return", ["\ufb33"] = "Hebrew Letter Dalet With Dagesh", ["1"] = "One", ["\ud83d\ude00"] = "Emoji: Grinning Face",
            ["\u0080"] = "Control", ["\u00f6"] = "Latin Small Letter O With Diaeresis",
        };

        var values = JsonDocument.Parse(CanonicalJson.Text(members)).RootElement.EnumerateObject().Select(p => p.Value.GetString());

        Assert.Equal(["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"], values);
    }

    [Fact]
    public void Text_is_escaped_as_the_standard_says() =>
        Assert.Equal("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", CanonicalJson.Text("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/"));

    [Fact]
    public void Lists_numbers_and_truth_have_one_spelling_and_fractions_none()
    {
        Assert.Equal("[true,false,null,-12,{}]", CanonicalJson.Text(new object?[] { true, false, null, -12, new Dictionary<string, object?>() }));
        _ = Assert.Throws<ArgumentException>(() => CanonicalJson.Text(1.5));
        _ = Assert.Throws<EncoderFallbackException>(() => CanonicalJson.Bytes("\ud800"));
    }

    [Fact]
    public void A_third_party_can_compute_every_hash_from_the_canonical_text()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealBroken) with { Remarks = "Ümläut „quoted“\nand a line" });
        var previous = new byte[32];
        foreach (var entry in item.Custody)
        {
            Assert.Equal(Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes(entry.Canonical()), .. previous])), Convert.ToHexString(entry.Hash));
            previous = entry.Hash;
        }
        Assert.Equal(previous, item.LastHash);
    }

    [Fact]
    public void The_form_of_an_entry_is_fixed()
    {
        var id = new ExhibitId(Guid.Parse("0197c3a0-0000-7000-8000-000000000001"));
        var item = Exhibit.Register(new CaseId(Guid.Parse("0197c3a0-0000-7000-8000-000000000002")), 1, ExhibitKind.Physical, Particulars("S-1"), new UserId(Guid.Parse("0197c3a0-0000-7000-8000-000000000003")), Now, id).Value;

        Assert.Equal(
            """{"actorId":"0197c3a0-0000-7000-8000-000000000003","authority":"","caseId":"0197c3a0-0000-7000-8000-000000000002","condition":"","corrects":null,"custodian":{"agency":"","facility":"","kind":"PERSON","name":"","userId":"0197c3a0-0000-7000-8000-000000000003"},"exhibitId":"0197c3a0-0000-7000-8000-000000000001","from":null,"hashResult":"","lateReason":"","occurredAt":"2026-02-03T10:00:00.000000Z","onBehalfOf":"","place":"Yard 4","purpose":"Collected and registered","reason":"","receipt":"","recordedAt":"2026-02-03T10:00:00.000000Z","remarks":"","sealAfter":"S-1","sealBefore":"","sequence":1,"to":{"agency":"","facility":"","kind":"PERSON","name":"","userId":"0197c3a0-0000-7000-8000-000000000003"},"transferId":null,"type":"COLLECTED","version":1,"witness":""}""",
            item.Custody[0].Canonical());
    }

    [Fact]
    public void A_ledger_without_its_end_is_not_whole()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealVerified));

        Assert.True(CustodyChain.IsWhole(item, item.Custody));
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0]]));
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[1], item.Custody[0]]));
    }
}
