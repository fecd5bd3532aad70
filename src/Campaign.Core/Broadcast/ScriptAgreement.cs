using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Campaign.Core.Broadcast;

/// <summary>
/// The leader of a commune agreed on paper that a script is aired there. It is no approval of the platform's, and
/// decides nothing about programmes.
/// </summary>
/// <param name="Id">UUID version 7: sorts by the time it was recorded.</param>
/// <param name="Script">The script.</param>
/// <param name="Place">Ref of the commune.</param>
/// <param name="Office">The office that agreed, not a person's name.</param>
/// <param name="Day">The local day on which it agreed.</param>
/// <param name="Words">What names the words that were agreed to, see <see cref="WordsOf"/>.</param>
public sealed record ScriptAgreement(Guid Id, Guid Script, string Place, string Office, DateOnly Day, string Words)
{
    /// <summary>What names the words of a script: they are what is read aloud.</summary>
    public static string WordsOf(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{script.Title}\n{script.Body}")));
    }

    /// <summary>Whether the script still has the words that were agreed to.</summary>
    /// <param name="script">The script as it is public; null: it is not.</param>
    public bool HoldsFor(Script? script) => script is not null && WordsOf(script) == Words;

    /// <summary>What programmes and screens say about it.</summary>
    /// <param name="script">The script as it is public; null: it is not.</param>
    public string Says(Script? script) =>
        string.Create(CultureInfo.InvariantCulture, $"{Office} đồng ý cho phát ngày {Day:dd'/'MM'/'yyyy}")
        + (HoldsFor(script) ? "" : "; lời đã đổi từ đó, cần xin lại");
}
