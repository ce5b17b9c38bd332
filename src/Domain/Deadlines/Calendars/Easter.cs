namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>Easter Sunday, both given as dates of the Gregorian calendar.</summary>
internal static class Easter
{
    /// <summary>The anonymous Gregorian computus (Meeus/Jones/Butcher).</summary>
    internal static DateOnly Western(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var (month, day) = Math.DivRem(h + l - 7 * m + 114, 31);
        return new(year, month, day + 1);
    }

    /// <summary>Meeus's Julian computus; the Julian calendar runs 13 days behind until 2099.</summary>
    internal static DateOnly Orthodox(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var (month, day) = Math.DivRem(d + e + 114, 31);
        return new DateOnly(year, month, day + 1).AddDays(13);
    }
}
