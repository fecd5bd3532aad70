using System.Text;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Files made to exhaust a server: each is refused with what and where, by a real worker.</summary>
public sealed class Hostile_uploads
{
    [Theory]
    [InlineData(20_000)]
    [InlineData(150_000)]
    public Task A_drawing_of_nested_groups_is_refused(int depth) =>
        RefusedAsync("long.svg", Svg(Repeat("<g>", depth) + Repeat("</g>", depth)), "dòng 1", "lồng nhau sâu quá 100 lớp");

    [Fact]
    public Task A_drawing_of_too_many_elements_is_refused() =>
        RefusedAsync("nhieu.svg", Svg(Repeat("<g/>\n", 20_001)), "dòng 20000", "hơn 20000 phần tử");

    [Theory]
    [InlineData("<use href='#a{0}'/>")]
    [InlineData("<use xmlns:x='http://www.w3.org/1999/xlink' x:href='#a{0}'/>")]
    [InlineData("<rect fill='url(#a{0})'/>")]
    [InlineData("<rect style='mask: url(#a{0})'/>")]
    [InlineData("<path d='M0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9' marker-mid='url(#a{0})'/>")]
    public Task A_drawing_whose_parts_multiply_is_refused(string reference)
    {
        var parts = Enumerable.Range(1, 9).Select(i =>
            $"<marker id='a{i}'>{Repeat(string.Format(System.Globalization.CultureInfo.InvariantCulture, reference, i - 1), 12)}</marker>");
        return RefusedAsync("bom.svg", Svg($"<marker id='a0'><rect/></marker>\n{string.Join('\n', parts)}"), "dòng ", "hơn 100000 phần tử");
    }

    [Fact]
    public Task A_drawing_that_uses_itself_is_refused() =>
        RefusedAsync("vong.svg", Svg("<g id='a'>\n<use href='#b'/></g><g id='b'><use href='#a'/></g>"), "dòng 2", "dùng lại chính nó");

    [Fact]
    public Task Abbreviations_that_multiply_are_refused() =>
        RefusedAsync("ta-ty.svg", "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" + string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"<!ENTITY {(char)('a' + i)} '{Repeat($"&{(char)('a' + i - 1)};", 10)}'>")) + "]><svg xmlns='http://www.w3.org/2000/svg'><text>&i;</text></svg>",
            "không hợp lệ", "DOCTYPE");

    private static string Svg(string content) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">{content}</svg>";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static Task RefusedAsync(string name, string text, params string[] words) => RefusedAsync(name, Encoding.UTF8.GetBytes(text), words);

    private static async Task RefusedAsync(string name, byte[] file, params string[] words)
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => TestWorkers.AdmitAsync(name, file));
        Assert.All(words, x => Assert.Contains(x, refused.Message, StringComparison.Ordinal));
    }
}
