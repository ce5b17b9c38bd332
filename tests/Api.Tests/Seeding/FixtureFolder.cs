namespace CaseTracker.Api.Tests.Seeding;

/// <summary>A fixture file and the evidence beside it, as someone would write them.</summary>
internal sealed class FixtureFolder : IDisposable
{
    internal const string Statement = "booking_date,amount\n2026-03-01,-900.00\n";

    private readonly string folder = Directory.CreateTempSubdirectory("ct-fixture").FullName;

    internal FixtureFolder(string unit, string? json = null)
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "statement.csv"), Statement);
        System.IO.File.WriteAllText(File, json ?? Json(unit));
    }

    internal string File => Path.Combine(folder, "fixture.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal static string Json(string unit) => $$"""
        { "units": [{"key": "{{unit}}", "name": "Unit {{unit}}", "somethingLater": true}],
          "users": [
            {"userName": "{{unit}}-anna", "displayName": "Anna", "unit": "{{unit}}", "roles": ["prosecutor"], "password": "a long password"},
            {"userName": "{{unit}}-ivan", "displayName": "Ivan", "unit": "{{unit}}", "roles": ["investigator", "victimCoordinator"], "password": "a long password"},
            {"userName": "{{unit}}-otto", "displayName": "Otto", "unit": "{{unit}}", "roles": ["supervisor"]}],
          "cases": [{"key": "c1", "title": "Operation Harbour", "unit": "{{unit}}", "lead": "{{unit}}-anna", "members": ["{{unit}}-ivan"], "excluded": ["{{unit}}-otto"],
            "restricted": false, "stage": "INVESTIGATION", "openedOn": "2025-02-02", "detectionMode": "PROACTIVE", "exploitation": ["ForcedLabour"],
            "suspects": [{"key": "s1", "kind": "person", "name": "Fictional Recruiter", "role": "RECRUITER"}, {"key": "s2", "kind": "organisation", "name": "Fictional Ltd", "role": "BENEFICIARY_COMPANY"}],
            "victims": [{"key": "v1", "gender": "Feminine", "child": false, "identity": {"givenName": "Miranda", "familyName": "Sealedname", "birthDate": "2001-05-04", "phone": "+4915000", "address": "Nowhere 1"} },
              {"key": "v2", "gender": "Masculine", "child": false, "identity": {"givenName": "Onlygiven"} }],
            "evidence": [{"key": "e1", "title": "Statement", "kind": "file", "type": "FINANCIAL_RECORD", "file": "statement.csv"}, {"key": "e2", "title": "Telephone", "kind": "physical", "type": "PHYSICAL_OBJECT"}],
            "protectionMeasures": [{"key": "p1", "victim": "v1", "type": "P07", "status": "granted", "expiresOn": "2036-12-31"}, {"key": "p2", "victim": "v1", "type": "A01", "status": "requested"}],
            "deadlines": [{"key": "d1", "rule": "EU-EIO-12-3", "trigger": "2026-03-05", "calendar": "DE"}, {"key": "d2", "rule": "EU-EIO-12-4", "trigger": "+1d", "calendar": "DE"}],
            "counts": [{"key": "k1", "inALaterFormat": 1}],
            "chronology": [{"at": "2025-02-03T09:00:00Z", "text": "Referral received."}, {"at": "-1d", "text": "Yesterday."}] }] }
        """;
}
