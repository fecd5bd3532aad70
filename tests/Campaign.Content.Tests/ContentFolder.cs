using System.Text;
using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Tests;

/// <summary>A content folder in the temporary directory: a small right one, changed by the test.</summary>
internal sealed class ContentFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-content-");

    public ContentFolder()
    {
        foreach (var alias in VocabularySet.Required)
            Write(
                $"vocabularies/{alias}.yaml",
                $"alias: {alias}\nname: Danh mục {alias}\n"
                    + "terms:\n  - alias: mot\n    name: Một\n  - alias: tong-dai\n    name: Tổng đài\n"
            );
        Write(
            "languages.yaml",
            "items:\n  - tag: vi-VN\n    name: Tiếng Việt\n    default: true\n\n  - tag: en-US\n    name: English\n"
        );
        Write(
            "places/provinces.yaml",
            Province("68", "Lâm Đồng") + "\n" + Province("20", "Lạng Sơn")["items:\n".Length..]
        );
        Write("organisations.yaml", "items:\n  - id: so-a\n    title: Sở A (mẫu)\n");
        Write("documents/kh-1.yaml", Document);
        Write(
            "thang-mau/campaign.yaml",
            "id: thang-mau\ntitle: Tháng mẫu\norder: 1\nseasonStart: \"11-15\"\nseasonEnd: \"12-15\"\norganiser: so-a\n"
        );
        Write(
            "thang-mau/2021/edition.yaml",
            "id: \"2021\"\ntitle: Tháng mẫu 2021\nyear: 2021\nstart: 2021-11-15\nend: 2021-12-15\nlegalBasis: [kh-1]\n"
        );
        Write("thang-mau/2021/messages.yaml", Messages);
        Write(
            "services.yaml",
            "items:\n  - id: \"111\"\n    title: Tổng đài mẫu\n    kinds: [tong-dai]\n    phones:\n      - number: "
                + "\"111\"\n        alsoText: true\n    hours: 24/7\n"
        );
    }

    public const string Document = """
        id: kh-1
        title: Kế hoạch mẫu
        kind: mot
        issuedOn: 2021-03-01
        issuer: UBND mẫu
        issuerPlace: "20"
        period: {from: 2021, to: 2025}
        body: |
          ## Mục đích

          Nội dung mẫu.
        targets:
          - id: chi-tieu-1
            title: Chỉ tiêu mẫu
            order: 1
            officialText: 50% mẫu
            population: mẫu
            outcome: mẫu
            comparator: atLeast
            value: 50
            unit: "%"
            deadline: 2025

        """;

    public const string Messages = """
        items:
          - id: 2021-01
            order: 1
            officialText: Hướng ứng mẫu
            correctedText: Hưởng ứng mẫu
            correctionNote: Lỗi chính tả
            tags: [một, hai]
            source:
              document: kh-1
              note: câu 1
            translations:
              en-US:
                officialText: A sample

          - id: 2021-02
            order: 2
            officialText: Câu thứ hai
            places: ["68"]
            source:
              note: mẫu

        """;

    public string Path => _folder.FullName;

    public static string Province(string code, string name) =>
        $"items:\n  - id: \"{code}\"\n    ref: \"{code}\"\n    code: \"{code}\"\n"
        + $"    level: province\n    versions:\n      - name: {name}\n        kind: tỉnh\n";

    public void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }

    public void Delete(string path) => File.Delete(System.IO.Path.Combine(Path, path));

    public string Text(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public void Change(string path, string from, string to)
    {
        Assert.Contains(from, Text(path), StringComparison.Ordinal);
        Write(path, Text(path).Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Every file's bytes.</summary>
    public Dictionary<string, string> Snapshot() =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(x => System.IO.Path.GetRelativePath(Path, x), x => Convert.ToHexString(File.ReadAllBytes(x)));

    public ContentSet Read() => ContentSet.Read(Path, RecordTypes.OfProduct, (_, _) => null, Sample.Then);

    public IEnumerable<string> Faults() => Read().Faults.Select(x => x.ToString());

    public void Dispose() => _folder.DeleteAll();
}
