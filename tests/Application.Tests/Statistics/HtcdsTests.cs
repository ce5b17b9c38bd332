using CaseTracker.Application.Statistics.Exports;
using CaseTracker.Domain.Statistics.Suppression;
using CaseTracker.Infrastructure.Reference;

namespace CaseTracker.Application.Tests.Statistics;

public sealed class HtcdsTests
{
    private static readonly EmbeddedReferenceCodes Codes = new();
    private static readonly Guid Export = new("11111111-1111-7111-8111-111111111111");

    [Fact]
    public void Every_code_of_ours_becomes_a_value_of_the_standard_or_is_reported_as_lost()
    {
        var mapping = new HtcdsMapping(Codes);
        foreach (var form in Codes.List("TypeOfExploitation"))
            foreach (var status in Codes.List("VictimStatus"))
                foreach (var role in Codes.List("ChainRole"))
                {
                    var row = Row(1) with { Exploitation = [form.Code], Status = status.Code, Roles = [role.Code], Body = "COURT", ReferralReason = "Other", Support = ["Health", "Legal"] };
                    var made = mapping.Row(1, row, HtcdsMapping.Traits(row));
                    Assert.All(made.Fields, field => Assert.True(HtcdsFields.Allows(field.Key, field.Value), $"{field.Key} {field.Value}"));
                    Assert.True(made.Fields["vic_TraffickingStatus"].Length > 0 || made.Lost.Any(l => l.Contains(status.Code, StringComparison.Ordinal)));
                    Assert.True(made.Fields["per_RoleInProcess"] != "Other" || made.Lost.Any(l => l.Contains(role.Code, StringComparison.Ordinal)));
                }
    }

    [Fact]
    public void Whoever_stands_in_too_small_a_group_loses_unit_form_and_gender_in_turn_and_the_report_says_so()
    {
        List<ResearchRow> rows = [.. Enumerable.Range(1, 20).Select(Row), .. Enumerable.Range(21, 12).Select(n => Row(n) with { Unit = n % 2 == 0 ? "B" : "C" }), Row(40) with { Gender = "Masculine" }];
        var made = HtcdsExport.Of(Export, rows, new HtcdsMapping(Codes), new CellRule(11));
        Assert.Equal(32, made.Rows.Count); // the one man is left out: nobody shares anything with him
        Assert.Equal(20, made.Rows.Count(r => r["cas_CaseOwner"] == "A"));
        Assert.Equal(12, made.Rows.Count(r => r["cas_CaseOwner"].Length == 0));
        Assert.Contains(made.Loss.Lines, l => l is { What: "Unit blanked: too few share it", Rows: 13 });
        Assert.Contains(made.Loss.Lines, l => l.What.StartsWith("Rows left out", StringComparison.Ordinal) && l.Rows is null); // one: too few to say
        Assert.Contains("prs_FirstName", made.Loss.Blank);
        Assert.DoesNotContain("vic_AgreementToManagePersonalData", HtcdsFields.All.Select(f => f.Name)); // deprecated
    }

    [Fact]
    public void Two_exports_stand_in_different_orders_and_one_always_in_the_same()
    {
        List<ResearchRow> rows = [.. Enumerable.Range(1, 30).Select(Row)];
        HtcdsExport Made(Guid export) => HtcdsExport.Of(export, rows, new HtcdsMapping(Codes), new CellRule(5));
        Assert.Equal(Made(Export).Victims, Made(Export).Victims);
        Assert.NotEqual(Made(Export).Victims, Made(new Guid("22222222-2222-7222-8222-222222222222")).Victims);
        Assert.Equal("P-00001", Made(Export).Rows[0]["prs_SecondName"]);
    }

    private static ResearchRow Row(int number) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), "A", "Feminine", false, "FORMAL_ID_POSITIVE", "POLICE", ["ForcedLabour"], ["RECRUITER"], true, false, [], null, null);
}
