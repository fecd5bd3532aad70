using Campaign.Core.Places;
using Campaign.Core.Text;

namespace Campaign.Web.Backoffice.Communes;

/// <summary>An officer and the communes they work for.</summary>
/// <param name="Communes">The communes.</param>
/// <param name="Email">The address they sign in with.</param>
/// <param name="Name">Their name.</param>
internal sealed record CommuneLine(IReadOnlyList<Place> Communes, string Email, string Name)
{
    private const int Most = 500;

    /// <summary>
    /// Reads a list with a line for each officer: codes of communes, then the address and the name, with bars between.
    /// </summary>
    /// <param name="text">The list.</param>
    /// <param name="places">The places there are.</param>
    /// <param name="today">The campaign's local day: communes that have gone have no officers.</param>
    public static (IReadOnlyList<CommuneLine> Lines, IReadOnlyList<string> Faults) Read(
        string? text,
        PlaceRegistry places,
        DateOnly today
    )
    {
        var (lines, faults) = (new List<CommuneLine>(), new List<string>());
        var all = Nfc.Of(text ?? "").Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < all.Length; i++)
            if (all[i].Length > 0)
                Read(all[i], $"Dòng {i + 1}", places, today, lines, faults);
        if (lines.Count > Most)
            faults.Add($"Một lần nhiều nhất {Most} cán bộ.");
        if (lines.Count == 0 && faults.Count == 0)
            faults.Add("Danh sách trống.");
        foreach (var twice in lines.GroupBy(x => x.Email, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > 1))
            faults.Add($"{twice.Key} có ở hai dòng: hãy ghi mọi xã của một người trên một dòng.");
        return (lines, faults);
    }

    private static void Read(
        string line,
        string where,
        PlaceRegistry places,
        DateOnly today,
        List<CommuneLine> lines,
        List<string> faults
    )
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells is not [{ Length: > 0 } codes, { Length: > 0 } email, { Length: > 0 } name])
        {
            faults.Add($"{where}: viết mã xã | thư điện tử | họ tên; nhiều xã thì cách nhau bằng dấu phẩy.");
            return;
        }
        var communes = new List<Place>();
        foreach (var code in codes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (places.Find(code) is { Level: PlaceLevel.Commune } commune && commune.ExistsOn(today))
                communes.Add(commune);
            else
                faults.Add($"{where}: «{code}» không phải mã của một xã, phường, đặc khu đang có.");
        if (!System.Net.Mail.MailAddress.TryCreate(email, out var address) || address.Address != email)
            faults.Add($"{where}: «{email}» không phải địa chỉ thư.");
        lines.Add(new(communes, email, name));
    }
}
