using System.Text;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

public class Captions_keep_only_their_cues
{
    [Fact]
    public void Notes_and_styles_go()
    {
        const string file =
            "\uFEFFWEBVTT - Nguyễn Văn A\r\n\r\nNOTE Người làm: A\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
            + "1\r\n00:00.000 --> 00:02.000\r\nGọi 113.\r\n\r\n00:02.000 --> 00:04.000\r\nGọi ngay.\r\nĐừng đợi.\r\n";
        Assert.Equal(
            "WEBVTT\n\n1\n00:00.000 --> 00:02.000\nGọi 113.\n\n00:02.000 --> 00:04.000\nGọi ngay.\nĐừng đợi.\n",
            Encoding.UTF8.GetString(VttCleaning.Clean(Encoding.UTF8.GetBytes(file)))
        );
    }

    [Fact]
    public void A_file_without_cues_is_refused() =>
        Assert.Throws<UploadRefusedException>(() => VttCleaning.Clean("WEBVTT\n\nNOTE không có gì\n"u8.ToArray()));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => VttCleaning.Clean([.. "WEBVTT\n\n"u8, 0xFF, 0xFE]));
}
