using System.Globalization;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>What made-up cases are made of. All names are invented.</summary>
internal static class VolumeWords
{
    private static readonly (string Town, string Zone, string Calendar)[] Towns =
        [("Vienna", "Europe/Vienna", "AT"), ("Berlin", "Europe/Berlin", "DE"), ("London", "Europe/London", "GB-EAW"), ("Bucharest", "Europe/Bucharest", "RO")];

    /// <summary>V01 to V20.</summary>
    internal static readonly IReadOnlyList<(string Code, string Name, string Zone, string Calendar)> Units =
    [
        .. Enumerable.Range(0, 20).Select(i => (Town: Towns[i % Towns.Length], Number: i + 1))
            .Select(u => (string.Create(CultureInfo.InvariantCulture, $"V{u.Number:00}"), string.Create(CultureInfo.InvariantCulture, $"Volume unit {u.Number}, {u.Town.Town}"), u.Town.Zone, u.Town.Calendar)),
    ];

    internal static readonly string[] Operations =
    [
        "Harbour", "Lantern", "Orchard", "Granite", "Meadow", "Falcon", "Anchor", "Copper", "Juniper", "Beacon", "Quarry", "Willow", "Saffron", "Glacier", "Compass", "Thistle",
    ];

    internal static readonly string[] Given = ["Arlen", "Bettina", "Corvin", "Dalia", "Emeric", "Farida", "Goran", "Hedda", "Ivo", "Jorun", "Kasimir", "Livia", "Marek", "Nadia", "Orsolya", "Petru"];

    internal static readonly string[] Family = ["Almqvist", "Brezan", "Cerny", "Dragomir", "Eklund", "Farkas", "Gruber", "Horvat", "Ilinca", "Jansky", "Kovar", "Lindner", "Moravec", "Novotny"];

    internal static readonly string[] Companies = ["Harvest Labour GmbH", "Blue Container Logistics SRL", "Northern Crew Ltd", "Sunrise Staffing s.r.o.", "Old Mill Catering KG", "Riverside Laundry Ltd"];

    internal static readonly string[] Persons = ["RECRUITER", "TRANSPORTER", "HARBOURER", "CONTROLLER_GUARD", "EXPLOITER", "ORGANISER", "FINANCIER", "MONEY_MULE"];

    /// <summary>With how often each is met, in percent.</summary>
    internal static readonly (string Form, int Percent)[] Forms = [("SexualExploitation", 42), ("ForcedLabour", 33), ("ForcedBegging", 9), ("Servitude", 7), ("ChildLabour", 5), ("ForcedMarriage", 4)];

    internal static readonly string[] Detection = ["PROACTIVE", "REACTIVE_VICTIM", "REACTIVE_VICTIM", "REACTIVE_THIRD_PARTY", "REACTIVE_THIRD_PARTY", "FINANCIAL_STR", "LABOUR_INSPECTION", "ONLINE"];

    internal static readonly (string Type, string Title)[] Exhibits =
    [
        ("FINANCIAL_RECORD", "Account statement"), ("MESSAGES", "Chat export"), ("PHOTO_VIDEO", "Photographs of the premises"), ("DEVICE_IMAGE", "Image of a telephone"),
        ("PHYSICAL_OBJECT", "Telephone"), ("DOCUMENT", "Notebook"), ("CONTRACT_DEBT_LEDGER", "Debt ledger"), ("TRAVEL_BORDER_RECORD", "Travel record"),
        ("LABOUR_INSPECTION_REPORT", "Inspection report"), ("WITNESS_STATEMENT", "Statement of a witness"), ("ONLINE_ADVERT", "Capture of an advertisement"), ("CCTV", "Recording of a camera"),
    ];

    /// <summary>Rules that count in days, with the length by which a trigger is laid so that the end falls near a wanted day.</summary>
    internal static readonly (string Rule, int Days)[] Rules =
    [
        ("EU-EIO-12-3", 30), ("EU-EIO-12-4", 90), ("EU-EAW-17-3", 60), ("EU-EAW-23-2", 10), ("EU-CNF-20", 45), ("COE-CYB-16", 90),
        ("COE-THB-13", 30), ("POL-CONTACT", 30), ("POL-RISK", 90), ("EU-EIO-16", 7), ("EU-LEI-5N", 7),
    ];

    internal static readonly string[] Events =
    [
        "Referral received from the border police.", "First prosecutor advice given to the investigators.", "Search of two premises; devices and ledgers seized.",
        "Account data received from the bank.", "Interview of a witness.", "European Investigation Order sent.", "Answer to the European Investigation Order received.",
        "Arrest of two suspects.", "Safe accommodation arranged through the partner organisation.", "Expert asked for a report on the labour conditions.", "Charges authorised.", "First hearing held.",
    ];
}
