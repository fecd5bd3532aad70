namespace Campaign.Core.Tests.Text;

/// <summary>A second, independent number speller, written the way pupils learn it, to check the first.</summary>
internal static class NumberOracle
{
    private static readonly string[] Names = "không một hai ba bốn năm sáu bảy tám chín".Split(' ');

    public static string Say(long n)
    {
        if (n < 10)
            return Names[n];
        if (n < 20)
            return n == 10 ? "mười"
                : n == 15 ? "mười lăm"
                : "mười " + Names[n - 10];
        if (n < 100)
            return Names[n / 10]
                + " mươi"
                + (n % 10) switch
                {
                    0 => "",
                    1 => " mốt",
                    4 => " tư",
                    5 => " lăm",
                    var ones => " " + Names[ones],
                };
        if (n < 1000)
            return Names[n / 100] + " trăm" + Rest(n % 100, 100);
        if (n < 1_000_000)
            return Say(n / 1000) + " nghìn" + Rest(n % 1000, 1000);
        if (n < 1_000_000_000)
            return Say(n / 1_000_000) + " triệu" + Rest(n % 1_000_000, 1_000_000);
        return Say(n / 1_000_000_000) + " tỷ" + Rest(n % 1_000_000_000, 1_000_000_000);
    }

    /// <summary>What follows a larger unit: nothing for zero, otherwise every missing digit is said.</summary>
    private static string Rest(long n, long below)
    {
        if (n == 0)
            return "";
        if (below == 100)
            return (n < 10 ? " linh " : " ") + Say(n);
        if (below == 1000)
            return " " + Names[n / 100] + " trăm" + Rest(n % 100, 100);
        var unit = below == 1_000_000 ? 1000 : 1_000_000;
        var word = unit == 1000 ? " nghìn" : " triệu";
        var high = n / unit;
        return (high == 0 ? " không" : Rest(high, 1000)) + word + Rest(n % unit, unit);
    }
}
