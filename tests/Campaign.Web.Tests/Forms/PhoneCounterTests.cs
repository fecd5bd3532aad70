using System.Text.Json;
using Campaign.Core.Text.Telephone;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Forms;

/// <summary>Telephone messages are counted as another program counts them.</summary>
public sealed class PhoneCounterTests
{
    private const string Letters = "abcXYZ 0123456789.,!?()@$£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n\r\f^{}\\[~]|€";
    private const string Marks = "ạấđơưỷăÂĐ“”–… ";

    [Fact]
    public async Task Every_text_is_cut_where_split_sms_cuts_it()
    {
        var random = new Random(1);
        var texts = Enumerable
            .Range(0, 2000)
            .Select(x =>
                Text(
                    random,
                    random.Next(1, 500),
                    x % 3 == 0 ? Letters
                        : x % 3 == 1 ? Letters + Marks
                        : Marks
                )
            )
            .Concat(Enumerable.Range(60, 300).SelectMany(x => new[] { new string('a', x), new string('ạ', x) }))
            .Concat(Enumerable.Range(60, 100).Select(x => new string('ạ', x) + "🙂🙂" + new string('ạ', x)))
            .ToList();
        var counts = JsonDocument.Parse(await Validators.NodeAsync("count_sms.mjs", JsonSerializer.Serialize(texts)));
        var others = counts.RootElement.EnumerateArray().ToList();
        Assert.Equal(texts.Count, others.Count);
        foreach (var (text, other) in texts.Zip(others))
        {
            var count = PhoneCount.Of(text);
            var alphabet = count.Alphabet == PhoneAlphabet.Gsm7 ? "GSM-7" : "UCS-2";
            Assert.Equal(other.GetProperty("alphabet").GetString(), alphabet);
            Assert.Equal(other.GetProperty("parts").EnumerateArray().Select(x => x.GetString()), count.Parts);
        }
    }

    private static string Text(Random random, int length, string letters) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
}
