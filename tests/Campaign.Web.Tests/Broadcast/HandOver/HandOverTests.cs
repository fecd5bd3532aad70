using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Services;
using Campaign.Web.Broadcast.HandOver;

namespace Campaign.Web.Tests.Broadcast.HandOver;

/// <summary>What lies in the folder that another system takes programmes from.</summary>
public sealed class HandOverTests : HandOverHost
{
    private Script[] Read =>
        [
            .. Host
                .Store.Current.All<Script>()
                .Where(x => x.Title.StartsWith("Thông điệp 30 giây", StringComparison.Ordinal)),
        ];

    [Fact]
    public async Task The_places_of_a_province_get_today_and_tomorrow_with_digests_that_fit()
    {
        await HandOverAsync();
        Assert.Equal(
            new[] { Commune, "00002", "68" }.SelectMany(x =>
                new[] { PackageOf(21, x), PackageOf(22, x), "manifest.json" }.Select(y => $"{x}/{y}")
            ),
            Dropped
        );
        foreach (var place in new[] { Commune, "00002", "68" })
        {
            var manifest = Manifest(place);
            Assert.Equal(place, manifest.Place);
            Assert.Equal([PackageOf(21, place), PackageOf(22, place)], manifest.Packages.Select(x => x.File));
            Assert.All(
                manifest.Packages,
                x =>
                    Assert.Equal(
                        (x.Sha256, x.Bytes),
                        (DigestOf(PathOf(x.File, place)), new FileInfo(PathOf(x.File, place)).Length)
                    )
            );
            Assert.Equal(["added", "added"], manifest.Changes.Select(x => x.Change));
        }
    }

    [Fact]
    public async Task Another_account_can_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        // As the service's umask makes it.
        Directory.CreateDirectory(
            PathOf(""),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        await HandOverAsync();
        Assert.True(File.GetUnixFileMode(PathOf("")).HasFlag(UnixFileMode.OtherRead | UnixFileMode.OtherExecute));
        foreach (var file in Dropped)
            Assert.True(File.GetUnixFileMode(PathOf(file, "")).HasFlag(UnixFileMode.OtherRead), file);
    }

    [Fact]
    public async Task A_package_holds_what_the_api_says_and_the_texts_of_its_own_package()
    {
        await HandOverAsync();
        var files = Unpack(PathOf(PackageOf(21)));
        var said = JsonNode.Parse(await Host.TextAsync($"/api/v1/programmes/{Commune}/2025-11-21"));
        Assert.True(JsonNode.DeepEquals(said, JsonNode.Parse(files[HandOverRound.JsonFile])));
        var fetched = Path.Combine(Host.Data, "fetched.zip");
        await File.WriteAllBytesAsync(
            fetched,
            await Host.Client.GetByteArrayAsync($"/api/v1/programmes/{Commune}/2025-11-21.zip")
        );
        var same = Unpack(fetched);
        foreach (var name in same.Keys.Except(["manifest.json", "SHA256SUMS", "chuong-trinh.pdf"]))
            Assert.Equal(same[name], files[name]);
        foreach (var line in Encoding.UTF8.GetString(files["SHA256SUMS"]).Trim().Split('\n'))
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(files[line[66..]])));
    }

    [Fact]
    public async Task What_an_officer_leaves_out_is_replaced_and_the_manifest_says_what_changed_and_when()
    {
        await HandOverAsync();
        var (before, elsewhere) = (Manifest(), File.ReadAllBytes(PathOf("manifest.json", "00002")));
        Later(TimeSpan.FromMinutes(7));
        var script = Read[0];
        Assert.Contains(script.Title, ForReader(), StringComparison.Ordinal);
        Exclude(21, script);
        await HandOverAsync();
        // What is left out on one day may be read on the next.
        var change = Assert.Single(Manifest().Changes, x => x.Change == "replaced" && x.Date.Day == 21);
        Assert.Equal((Host.Time.Now, Host.Store.Current.Seq), (change.At, change.Version));
        Assert.Contains($"Buổi sáng: Bỏ, không đọc: {script.Title}", change.What);
        Assert.DoesNotContain(script.Title, ForReader(), StringComparison.Ordinal);
        Assert.NotEqual(before.Packages[0].Sha256, DigestOf(PathOf(PackageOf(21))));
        Assert.Equal(elsewhere, File.ReadAllBytes(PathOf("manifest.json", "00002")));
    }

    [Fact]
    public async Task A_day_with_nothing_left_to_read_is_taken_away()
    {
        await HandOverAsync();
        Exclude(21, [.. Host.Store.Current.All<Script>()]);
        await HandOverAsync();
        Assert.Equal([$"{Commune}/{PackageOf(22)}", $"{Commune}/manifest.json"], Dropped.Take(2));
        var manifest = Manifest();
        Assert.Equal([PackageOf(22)], manifest.Packages.Select(x => x.File));
        var change = Assert.Single(manifest.Changes, x => x.Change == "withdrawn");
        Assert.Null(change.Version);
        Assert.Contains(change.What, x => x.EndsWith(Read[0].Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawn_script_is_in_no_package_any_more()
    {
        await HandOverAsync();
        var script = Read[0];
        Assert.Contains(Dropped.Where(IsPackage), Holds);
        Withdraw(script);
        await HandOverAsync();
        Assert.DoesNotContain(Dropped.Where(IsPackage), Holds);

        bool Holds(string file) =>
            Encoding
                .UTF8.GetString(Unpack(PathOf(file, ""))[HandOverRound.JsonFile])
                .Contains($"{script.Id}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_day_comes_and_the_last_one_goes()
    {
        await HandOverAsync();
        Later(TimeSpan.FromDays(1));
        await HandOverAsync();
        var manifest = Manifest();
        Assert.Equal([PackageOf(22), PackageOf(23)], manifest.Packages.Select(x => x.File));
        Assert.Equal(["added", "added", "over", "added"], manifest.Changes.Select(x => x.Change));
        Assert.False(File.Exists(PathOf(PackageOf(21))));
    }

    [Fact]
    public async Task A_publication_that_changes_nothing_here_writes_nothing()
    {
        await HandOverAsync();
        var before = Dropped.ToDictionary(x => x, x => File.GetLastWriteTimeUtc(PathOf(x, "")));
        var hotline = Host.Store.Current.All<Service>().First();
        Publish(hotline with { Header = hotline.Header with { Summary = "Ai cũng gọi được." } });
        var version = Manifest().Packages[0].Version;
        await HandOverAsync();
        Assert.True(Host.Store.Current.Seq > version);
        Assert.Equal(before, Dropped.ToDictionary(x => x, x => File.GetLastWriteTimeUtc(PathOf(x, ""))));
    }

    private string ForReader() => Encoding.UTF8.GetString(Unpack(PathOf(PackageOf(21)))["doc-truoc.txt"]);

    private static bool IsPackage(string file) => file.EndsWith(".zip", StringComparison.Ordinal);

    private static string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static Dictionary<string, byte[]> Unpack(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(
            x => x.FullName,
            x =>
            {
                using var from = x.Open();
                using var to = new MemoryStream();
                from.CopyTo(to);
                return to.ToArray();
            }
        );
    }
}
