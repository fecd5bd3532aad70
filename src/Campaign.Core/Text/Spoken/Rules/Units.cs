namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Signs and symbols that may follow a number.</summary>
internal static class Units
{
    /// <summary>Longest first, so that "km/h" is not read as "km".</summary>
    private static readonly (string Written, string Spoken, bool Spaced)[] All = new (string, string, bool)[]
    {
        ("%", "phần trăm", true),
        ("‰", "phần nghìn", true),
        ("đồng", "đồng", true),
        ("đ", "đồng", true),
        ("₫", "đồng", true),
        ("VNĐ", "đồng", true),
        ("VND", "đồng", true),
        ("vnđ", "đồng", true),
        ("USD", "đô la Mỹ", true),
        ("US$", "đô la Mỹ", true),
        ("$", "đô la", true),
        ("EUR", "ơ rô", true),
        ("€", "ơ rô", true),
        ("°C", "độ C", true),
        ("ºC", "độ C", true),
        ("oC", "độ C", false),
        ("°", "độ", false),
        ("km/h", "ki-lô-mét một giờ", true),
        ("km²", "ki-lô-mét vuông", true),
        ("km2", "ki-lô-mét vuông", true),
        ("km", "ki-lô-mét", true),
        ("m²", "mét vuông", true),
        ("m2", "mét vuông", true),
        ("m³", "mét khối", true),
        ("m3", "mét khối", true),
        ("m/s", "mét một giây", true),
        ("m", "mét", true),
        ("dm", "đề-xi-mét", true),
        ("cm²", "xăng-ti-mét vuông", true),
        ("cm", "xăng-ti-mét", true),
        ("mm", "mi-li-mét", true),
        ("ha", "héc-ta", true),
        ("kg", "ki-lô-gam", true),
        ("g", "gam", true),
        ("mg", "mi-li-gam", true),
        ("ml", "mi-li-lít", true),
        ("l", "lít", true),
        ("kWh", "ki-lô-oát giờ", true),
        ("kW", "ki-lô-oát", true),
        ("W", "oát", false),
        ("MHz", "mê-ga-héc", true),
        ("kHz", "ki-lô-héc", true),
        ("MB", "mê-ga-bai", true),
        ("GB", "gi-ga-bai", true),
        ("h", "giờ", true),
        ("s", "giây", false),
        ("''", "giây", false),
        ("″", "giây", false),
        ("'", "phút", false),
        ("′", "phút", false),
        ("tr", "triệu", false),
        ("k", "nghìn", false),
    }
        .OrderByDescending(u => u.Item1.Length)
        .ToArray();

    /// <summary>The unit at a place, how many characters it takes with the blank before it, or 0.</summary>
    internal static (int Length, string Spoken) At(Cursor cursor, int distance)
    {
        var blank = cursor.Peek(distance) is ' ' or '\u00A0' ? 1 : 0;
        var start = cursor.At + distance + blank;
        foreach (var (written, spoken, spaced) in All)
        {
            if (blank > 0 && !spaced)
                continue;
            if (string.CompareOrdinal(cursor.Text, start, written, 0, written.Length) != 0)
                continue;
            var next = start + written.Length < cursor.Text.Length ? cursor.Text[start + written.Length] : '\0';
            if (char.IsLetterOrDigit(written[^1]) && char.IsLetterOrDigit(next))
                continue;
            return (blank + written.Length, spoken);
        }
        return (0, "");
    }

    /// <summary>What a quantity may be counted against: "lần/năm", "đồng/tháng".</summary>
    internal static bool IsDivisor(string word) =>
        word
            is "năm"
                or "tháng"
                or "tuần"
                or "ngày"
                or "đêm"
                or "giờ"
                or "phút"
                or "giây"
                or "quý"
                or "buổi"
                or "người"
                or "hộ"
                or "suất"
                or "xã"
                or "huyện"
                or "tỉnh"
                or "phường"
                or "thôn"
                or "trẻ"
                or "em"
                or "lần"
                or "lượt"
                or "km"
                or "kg"
                or "ha"
                or "lít"
                or "phiên"
                or "cuộc"
                or "lớp"
                or "gia"
                or "học";
}
