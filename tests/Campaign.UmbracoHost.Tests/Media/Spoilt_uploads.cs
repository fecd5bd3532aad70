using System.Text;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Files that were spoilt at random, from one seed, in real workers.</summary>
public sealed class Spoilt_uploads
{
    private const int Seed = 20211115;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Marks =
    [
        "<",
        ">",
        "&a;",
        "<!DOCTYPE svg [<!ENTITY a 'a'>]>",
        "<g>",
        "<use href='#a'/>",
        "<script>alert(1)</script>",
        "url(https://evil.example/)",
        "\0",
        "\u00ff\u00d8",
        "\u0089PNG",
        "IDAT",
        "%PDF-1.7",
        "endobj",
        "/JS (x)",
        "<<",
        "stream",
    ];

    [Theory]
    [InlineData("a.png")]
    [InlineData("a.jpg")]
    [InlineData("a.svg")]
    [InlineData("a.pdf")]
    public async Task A_spoilt_file_is_cleaned_or_refused_and_the_next_one_is_taken(string name)
    {
        var spoilt = new Spoilt(Seed, Marks);
        var sample = Sample(name);
        for (var i = 0; i < 100; i++)
            try
            {
                var clean = await TestWorkers.AdmitAsync(name, spoilt.Of(sample, sample)).WaitAsync(Patience);
                Assert.DoesNotContain("<script", Encoding.Latin1.GetString(clean), StringComparison.OrdinalIgnoreCase);
            }
            catch (UploadRefusedException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        Assert.NotEmpty(await TestWorkers.AdmitAsync(name, sample));
    }

    private static byte[] Sample(string name) =>
        name switch
        {
            "a.png" => Pictures.Png(),
            "a.jpg" => Pictures.Jpeg(1),
            "a.svg" => Encoding.UTF8.GetBytes(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g id='a'><path d='M0 0 1 1'/></g></svg>"
            ),
            _ => SmallPdf.WithJpeg2000(),
        };
}
