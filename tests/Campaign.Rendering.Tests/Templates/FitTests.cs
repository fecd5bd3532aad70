using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using Microsoft.Playwright;

namespace Campaign.Rendering.Tests.Templates;

/// <summary>Boxes measured in Chromium: nothing is cut off or overlaps, at any length and in any script.</summary>
[Collection(SharedChromium.Name)]
public sealed class FitTests(SharedChromium chromium)
{
    private static readonly string[] Themes = ["thang-hanh-dong", "ky-nguyen-so", "thang-gia-dinh"];

    // Measured independently of what the sheets measure themselves: faults as text, empty when all is well.
    private const string Measure = """
        () => {
          const faults = [], lines = [];
          for (const trim of document.querySelectorAll('.trim')) {
            const edge = trim.getBoundingClientRect();
            const walker = document.createTreeWalker(trim, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
              if (!node.data.trim() || node.parentElement.closest('svg')) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const r of range.getClientRects()) {
                if (!r.width) continue;
                const text = node.data.trim().slice(0, 40);
                if (r.left < edge.left || r.right > edge.right || r.top < edge.top || r.bottom > edge.bottom)
                  faults.push('outside the sheet: ' + text);
                // The ink of a line is lower than its box.
                const ink = r.height * 0.12;
                lines.push({ text, left: r.left + 1, right: r.right - 1, top: r.top + ink, bottom: r.bottom - ink });
              }
            }
          }
          for (let i = 0; i < lines.length; i++)
            for (let j = i + 1; j < lines.length; j++) {
              const a = lines[i], b = lines[j];
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                faults.push(`"${a.text}" lies over "${b.text}"`);
            }
          // A box that grew with its text would hide that the text is too wide.
          for (const block of document.querySelectorAll('[data-fit]')) {
            const own = block.getBoundingClientRect(), outer = block.parentElement.getBoundingClientRect();
            if (own.right > outer.right + 1 || own.left < outer.left - 1)
              faults.push(`${block.dataset.name} is wider than its place`);
          }
          for (const panel of document.querySelectorAll('.panel, .msg')) {
            const qr = panel.querySelector('.qr')?.getBoundingClientRect(), box = panel.getBoundingClientRect();
            if (qr && (qr.bottom > box.bottom || qr.right > box.right))
              faults.push('QR code outside its panel');
          }
          return faults;
        }
        """;

    // Each format in each theme, each message in each format; not every combination of the three.
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var format in PrintFormats.All)
        {
            foreach (var message in (string[])["short", "long", "300", "khmer", "ede"])
                cases.Add(format.Name, message, Themes[cases.Count % Themes.Length]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Text_fits_its_sheet_and_nothing_lies_over_anything_else(string name, string message, string theme)
    {
        var page = await LayOutAsync(name, theme, message);

        Assert.Empty(await page.EvaluateAsync<string[]>("() => campaignFit()"));
        Assert.Empty(await page.EvaluateAsync<string[]>(Measure));
        await page.CloseAsync();
    }

    // Sizes that networks have asked for, and the corners of what officers may add.
    public static TheoryData<int, int, string> Sizes()
    {
        var cases = new TheoryData<int, int, string>();
        (int, int)[] sizes =
        [
            (1640, 856),
            (1080, 1350),
            (1000, 1500),
            (1500, 500),
            (820, 400),
            (500, 500),
            (400, 1200),
            (400, 400),
            (2400, 2400),
        ];
        foreach (var (width, height) in sizes)
        foreach (var message in (string[])["short", "300"])
            cases.Add(width, height, message);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task In_a_size_of_officers_a_text_is_whole_and_readable_or_refused_in_words(
        int width,
        int height,
        string message
    )
    {
        var format = PrintFormats.Sized("Cỡ mẫu", width, height);
        var page = await LayOutAsync(format, Themes[(width + message.Length) % Themes.Length], message);
        var refused = await page.EvaluateAsync<string[]>("() => campaignFit()");
        Assert.All(refused, x => Assert.Matches("rút ngắn", x));
        if (refused.Length == 0)
        {
            Assert.Empty(await page.EvaluateAsync<string[]>(Measure));
            Assert.True(await page.EvaluateAsync<double>(SmallestLetter) >= 12);
        }
        // What networks ask for today holds an ordinary message.
        if (Math.Min(width, height) >= 850 && message == "short")
            Assert.Empty(refused);
        await page.CloseAsync();
    }

    // Whatever somebody reads, measured without asking the sheet.
    private const string SmallestLetter = """
        () => {
          const walker = document.createTreeWalker(document.querySelector('.trim'), NodeFilter.SHOW_TEXT), sizes = [];
          for (let node; (node = walker.nextNode());) {
            const range = document.createRange();
            range.selectNodeContents(node);
            if (node.data.trim() && !node.parentElement.closest('svg') && range.getClientRects().length)
              sizes.push(parseFloat(getComputedStyle(node.parentElement).fontSize));
          }
          return Math.min(...sizes);
        }
        """;

    [Theory]
    [InlineData(1640, 856, "share")]
    [InlineData(1080, 1350, "share-square")]
    [InlineData(720, 1280, "share-story")]
    public void A_size_takes_the_layout_whose_proportion_is_nearest(int width, int height, string nearest)
    {
        var format = PrintFormats.Sized("Cỡ mẫu", width, height);
        Assert.Equal(PrintFormats.Get(nearest).Layout, format.Layout);
        Assert.Equal(
            ($"picture-{width}x{height}", $"Cỡ mẫu {width} × {height}", "image/png"),
            (format.Name, format.Title, format.MediaType)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task A_folded_leaflet_has_no_empty_leaf_however_little_it_says(int sections)
    {
        var all = Samples.Of("thang-gia-dinh").Sections;
        var content = Samples.Of("thang-gia-dinh") with
        {
            Sections = [.. Enumerable.Range(0, sections).Select(i => all[i % all.Count])],
        };
        var html = PrintDocument.Compose(
            content,
            Repository.Themes.Get(content.Theme),
            PrintFormats.Get("trifold"),
            new()
        );
        var page = await chromium.OpenAsync(html);

        Assert.Empty(await page.EvaluateAsync<string[]>("() => campaignFit()"));
        Assert.Empty(await page.EvaluateAsync<string[]>(Measure));
        var filled = await page.EvaluateAsync<double>(
            """
            () => Math.min(...[...document.querySelectorAll('.fold')].map(f => [...f.children]
              .filter(leaf => leaf.innerText.trim() || leaf.querySelector('.scene'))
              .reduce((sum, leaf) => sum + leaf.getBoundingClientRect().width, 0) / f.getBoundingClientRect().width))
            """
        );
        Assert.Equal(1, filled, 0.01);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("a3", 14)]
    [InlineData("banner", 90)]
    public async Task The_capitals_of_an_ordinary_message_are_tall_enough_for_the_street(string name, double leastMm)
    {
        var page = await LayOutAsync(name, "ky-nguyen-so", "long");
        await page.EvaluateAsync("() => campaignFit()");

        var size = await page.EvaluateAsync<double>(
            "() => parseFloat(getComputedStyle(document.querySelector('.msg')).fontSize)"
        );

        // Capitals of Be Vietnam Pro are 0.74 em high.
        var millimetres = size / 96 * 25.4 * 0.74 * PrintFormats.Get(name).Scale;
        Assert.True(millimetres >= leastMm, $"{millimetres} mm");
    }

    [Theory]
    [InlineData("a3")]
    [InlineData("a4-ngang")]
    [InlineData("banner")]
    [InlineData("standee")]
    [InlineData("share-square")]
    public async Task No_syllable_stands_alone_on_the_last_line(string name)
    {
        foreach (var message in (string[])["short", "long", "300"])
        {
            var page = await LayOutAsync(name, "ky-nguyen-so", message);
            await page.EvaluateAsync("() => campaignFit()");

            var last = await page.EvaluateAsync<int>(
                """
                () => {
                  const tops = [];
                  const walker = document.createTreeWalker(document.querySelector('.msg'), NodeFilter.SHOW_TEXT);
                  for (let node; (node = walker.nextNode());)
                    for (const match of node.data.matchAll(/\S+/g)) {
                      const range = document.createRange();
                      range.setStart(node, match.index);
                      range.setEnd(node, match.index + match[0].length);
                      tops.push(Math.round(range.getBoundingClientRect().top));
                    }
                  return tops.filter(t => t === tops.at(-1)).length;
                }
                """
            );

            Assert.True(last >= 2, $"{name}, {message}: {last}");
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task A_blurred_logo_is_named_with_its_resolution()
    {
        var logo = new Logo(
            Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk"
                    + "+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC"
            ),
            "image/png",
            "UBND xã Mẫu"
        );
        var content = Samples.Of("thang-hanh-dong") with { Logos = [logo] };
        var html = PrintDocument.Compose(content, Repository.Themes.Get(content.Theme), PrintFormats.Get("a3"), new());
        var page = await chromium.OpenAsync(html);

        var faults = await page.EvaluateAsync<string[]>("() => campaignFit()");

        Assert.Contains(faults, f => f.StartsWith("UBND xã Mẫu: ảnh chỉ có", StringComparison.Ordinal));
    }

    private Task<IPage> LayOutAsync(string name, string theme, string message) =>
        LayOutAsync(PrintFormats.Get(name), theme, message);

    private Task<IPage> LayOutAsync(PrintFormat format, string theme, string message)
    {
        var content = message switch
        {
            "short" => Samples.Of(theme, Samples.Short),
            "long" => Samples.Of(theme, Samples.Long),
            "300" => Samples.Of(theme, Samples.ThreeHundred),
            "ede" => Samples.Of(theme, Samples.Breves) with { Language = "rad" },
            _ => Samples.Of(theme, Samples.Khmer) with { Language = "km" },
        };
        var html = PrintDocument.Compose(content, Repository.Themes.Get(theme), format, new());
        return chromium.OpenAsync(html);
    }
}
