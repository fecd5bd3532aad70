using System.Text.Json;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Takes out of a PDF who made it and where: document information, XMP, data of programs, names on remarks, earlier
/// versions, Exif inside its photographs, scripts. pdf-lib does it in the browser (clean-pdf.js).
/// </summary>
internal sealed class PdfCleaning(IFileScripts scripts)
{
    private static readonly string Script = $$"""
        async () => {
          const module = { exports: {} };
          (function (module, exports) { {{Resource("pdf-lib.min.js")}}
          })(module, module.exports);
          const lib = module.exports;
          {{Resource("clean-pdf.js")}}
          return JSON.stringify(await cleanPdf(lib, document.querySelector('input').files[0]));
        }
        """;

    /// <exception cref="UploadRefusedException">It cannot be cleaned; the message says what to do.</exception>
    public async Task<byte[]> CleanAsync(string path, CancellationToken cancel)
    {
        string answer;
        try
        {
            answer = await scripts.RunAsync(path, Script, cancel);
        }
        catch (FileScriptException fault)
        {
            throw new UploadRefusedException(
                $"Máy chủ chưa gỡ được thông tin ẩn trong tệp PDF nên không nhận: {fault.Message} Hãy thử lại, hoặc báo quản trị viên.");
        }
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("pdf", out var pdf)
            ? pdf.GetBytesFromBase64()
            : throw new UploadRefusedException(Refusal(json.RootElement.GetProperty("fault").GetString()));
    }

    private static string Refusal(string? fault) => fault switch
    {
        "signed" => "Tệp PDF có chữ ký số: gỡ thông tin ẩn sẽ làm hỏng chữ ký. Hãy in lại thành PDF mới rồi tải lên, và dẫn liên kết tới bản gốc đã ký.",
        "encrypted" => "Tệp PDF có mật khẩu hoặc bị khóa: không gỡ được thông tin ẩn. Hãy bỏ khóa hoặc in lại thành PDF mới.",
        "attachment" => "Tệp PDF có tệp khác đính kèm bên trong. Hãy bỏ tệp đính kèm hoặc in lại thành PDF mới.",
        "jpeg2000" => "Tệp PDF có ảnh JPEG 2000 không đọc được nên không gỡ được thông tin ẩn trong ảnh. Hãy lưu ảnh thành JPEG hoặc in lại thành PDF mới.",
        _ => "Tệp PDF bị hỏng. Hãy in lại thành PDF mới.",
    };

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PdfCleaning).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
