using System.Text;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Over real files: see Files/README.md.</summary>
public sealed class Recordings_and_films_lose_their_metadata
{
    private static readonly string[] Secrets = ["chi-lan", "21.0278", "105.8342", "lavf", "l-smash"];

    private static readonly Dictionary<string, Action<Stream, Stream>> Cleaners = new()
    {
        [".mp3"] = Mp3Cleaning.Clean,
        [".wav"] = WavCleaning.Clean,
        [".ogg"] = OggCleaning.Clean,
        [".opus"] = OggCleaning.Clean,
        [".mp4"] = Mp4Cleaning.Clean,
    };

    [Theory]
    [InlineData("bai.mp3")]
    [InlineData("bai.wav")]
    [InlineData("bai.ogg")]
    [InlineData("bai.opus")]
    [InlineData("phim.mp4")]
    [InlineData("phim-dien-thoai.mp4")]
    public void No_name_and_no_place_is_left(string name)
    {
        var file = Read(name);
        Assert.Contains(Secrets, x => Latin(file).Contains(x, StringComparison.OrdinalIgnoreCase));
        var clean = Clean(name, file);
        Assert.DoesNotContain(Secrets, x => Latin(clean).Contains(x, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(clean, Clean(name, clean));
    }

    [Fact]
    public void Ape_tags_lyrics_and_a_second_id3_go_too()
    {
        var bare = Clean("bai.mp3", Read("bai.mp3"));
        byte[] ape =
        [
            .. Pictures.Text("APETAGEX"),
            0xD0,
            7,
            0,
            0,
            40,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0x80,
            .. new byte[8],
        ];
        byte[] apeHead = [.. ape.AsSpan(0, 20), 0, 0, 0, 0xA0, .. new byte[8]];
        byte[] id3V1 = [.. Pictures.Text("TAG"), .. Pictures.Text("chi-Lan"), .. new byte[118]];
        byte[] lyrics =
        [
            .. Pictures.Text("LYRICSBEGIN"),
            .. Pictures.Text("AUT00007chi-Lan"),
            .. Pictures.Text("000026LYRICS200"),
        ];
        byte[] id3 = [.. Pictures.Text("ID3"), 4, 0, 0, 0, 0, 0, 7, .. Pictures.Text("chi-Lan")];
        byte[] tagged =
        [
            .. id3,
            .. id3,
            0,
            0,
            .. bare,
            .. apeHead,
            .. Pictures.Text("chi-Lan "),
            .. ape,
            .. lyrics,
            .. id3V1,
        ];
        Assert.Equal(bare, Clean("bai.mp3", tagged));
    }

    [Fact]
    public void A_film_with_a_track_of_data_is_refused_by_name()
    {
        var file = Read("phim.mp4");
        Pictures.Text("meta").CopyTo(file, Latin(file).LastIndexOf("soun", StringComparison.Ordinal));
        var refused = Assert.Throws<UploadRefusedException>(() => Clean("phim.mp4", file));
        Assert.Contains("“meta”", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bai.mp3")]
    [InlineData("bai.wav")]
    [InlineData("bai.ogg")]
    [InlineData("phim.mp4")]
    public void A_file_cut_anywhere_is_cleaned_or_refused_and_never_more(string name)
    {
        var file = Read(name);
        for (var length = 12; length < file.Length; length += 31)
        {
            var clean = Record.Exception(() =>
                Assert.DoesNotContain("chi-lan", Latin(Clean(name, file[..length])), StringComparison.OrdinalIgnoreCase)
            );
            Assert.True(
                clean is null or InvalidDataException or EndOfStreamException or UploadRefusedException,
                $"{name} cut at {length}: {clean}"
            );
        }
    }

    [Fact]
    public void Every_page_of_a_cleaned_ogg_has_its_right_checksum()
    {
        // Players throw away a page with a wrong sum. Cleaning twice computes the sums again, and they must not differ.
        var clean = Clean("bai.ogg", Read("bai.ogg"));
        var untouched = Read("bai.ogg");
        var second = Latin(clean).IndexOf("OggS", 10, StringComparison.Ordinal);
        Assert.Equal(untouched[..second], clean[..second]);
    }

    private static byte[] Read(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Media", "Files", name));

    private static byte[] Clean(string name, byte[] file)
    {
        using var target = new MemoryStream();
        Cleaners[Path.GetExtension(name)](new MemoryStream(file), target);
        return target.ToArray();
    }

    private static string Latin(byte[] file) => Encoding.Latin1.GetString(file);
}
