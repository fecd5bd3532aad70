using System.Diagnostics;
using Campaign.Core.Materials;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Media;

public sealed class UploadedFilesTests
{
    private static readonly MaterialFile Poster = new(
        Guid.NewGuid(),
        "ap-phich.png",
        "image/png",
        3,
        "",
        "abcdefghijklmnopqrstuvwxyz/ap-phich.png"
    );

    [Fact]
    public void A_withdrawn_file_is_gone_but_a_merely_missing_one_is_not()
    {
        var data = Directory.CreateTempSubdirectory("campaign-media-");
        try
        {
            var files = new LibraryFiles(new MediaFolder(Path.Combine(data.FullName, "media")));
            Assert.Equal(503, Status(files));
            // The marker that the host leaves when it withdraws a file.
            var mark = Directory.CreateDirectory(Path.Combine(data.FullName, "media", "trash", "gone"));
            File.WriteAllBytes(Path.Combine(mark.FullName, "abcdefghijklmnopqrstuvwxyz"), []);
            Assert.Equal(410, Status(files));
            Directory.CreateDirectory(Path.Combine(data.FullName, "media", "abcdefghijklmnopqrstuvwxyz"));
            File.WriteAllBytes(
                Path.Combine(data.FullName, "media", "abcdefghijklmnopqrstuvwxyz", "ap-phich.png"),
                [1, 2, 3]
            );
            Assert.NotNull(FileAnswers.Uploaded(files, Poster, "a.png"));
        }
        finally
        {
            data.DeleteAll();
        }
    }

    [Fact]
    public async Task The_whole_picture_stands_in_for_a_small_copy_that_is_not_there_and_for_none_that_was_withdrawn()
    {
        var data = Directory.CreateTempSubdirectory("campaign-media-");
        try
        {
            var store = new MediaFolder(data.FullName);
            var files = new LibraryFiles(store);
            Write(Poster.Path, "whole");
            Assert.Equal(("image/png", "whole"), await SmallAsync(files));
            Write(Poster.Path + ".320.webp", "small");
            Assert.Equal(("image/webp", "small"), await SmallAsync(files));
            store.Delete(Poster.Path);
            Write("trash/gone/abcdefghijklmnopqrstuvwxyz", "");
            Assert.Equal(410, Assert.Throws<ProblemException>(() => FileAnswers.Small(files, Poster)).Type.Status);

            void Write(string path, string text) =>
                store.Write(path, new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text)));
        }
        finally
        {
            data.DeleteAll();
        }
    }

    private static async Task<(string?, string)> SmallAsync(LibraryFiles files)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = body;
        await FileAnswers.Small(files, Poster).ExecuteAsync(http);
        return (http.Response.ContentType, System.Text.Encoding.ASCII.GetString(body.ToArray()));
    }

    [Fact]
    public async Task The_products_own_program_reads_uploads_and_ends_when_idle()
    {
        var program = WorkerProgram.Of(typeof(Application).Assembly);
        using var worker = Process.Start(
            new ProcessStartInfo(program.File, program.Arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("ready", await worker.StandardOutput.ReadLineAsync());
        worker.StandardInput.Close();
        await worker.WaitForExitAsync();
        Assert.Equal(0, worker.ExitCode);
    }

    private static int Status(LibraryFiles files) =>
        Assert.Throws<ProblemException>(() => FileAnswers.Uploaded(files, Poster, "a.png")).Type.Status;
}
