using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Http;
using static Campaign.UmbracoHost.Backoffice.SignInHtml;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>The markup of the pages of the second step.</summary>
internal static class SecondStepHtml
{
    private const string CodeField = """
          <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="7"
            required autofocus>
        """;

    public static IResult Code(HttpContext http, string? returnUrl, string? error) =>
        Page(
            http,
            "Xác thực hai bước",
            Errors(error),
            $"""
            <form method="post" action="/umbraco/login/code{Query(returnUrl)}">
              <label for="code">Mã 6 chữ số trên điện thoại</label>
            {CodeField}
              <button>Tiếp tục</button>
            </form>
            <details>
              <summary>Không có điện thoại bên cạnh? Dùng mã dự phòng</summary>
              <form method="post" action="/umbraco/login/code{Query(returnUrl)}">
                <label for="recovery">Một mã dự phòng chưa dùng</label>
                <input id="recovery" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
                  maxlength="20" required>
                <button>Dùng mã dự phòng</button>
              </form>
              <p class="small">Mất cả điện thoại lẫn mã dự phòng?
                Quản trị viên của cơ quan bạn đặt lại được bước thứ hai.</p>
            </details>
            <p class="small"><a href="/umbraco/login">Đăng nhập bằng tài khoản khác</a></p>
            """,
            Status(error, StatusCodes.Status401Unauthorized)
        );

    public static IResult Enrol(HttpContext http, string? returnUrl, Officer officer, string secret, string? error) =>
        Page(
            http,
            "Bật xác thực hai bước",
            Errors(error),
            $"""
            <p>Tài khoản của bạn xuất bản được cho cả nước, nên ngoài mật khẩu cần thêm mã trên điện thoại.</p>
            <ol>
              <li>Cài trên điện thoại một ứng dụng tạo mã, như Google Authenticator, Microsoft Authenticator hoặc
                Aegis.</li>
              <li>Trong ứng dụng, quét hình này:<br>
                <img class="qr" src="{SecondStep.Draw(officer, secret)}" alt="Mã QR để quét bằng ứng dụng tạo mã"
                  width="220" height="220"><br>
                Không quét được? Gõ khóa này vào ứng dụng:<br><code class="key">{Encode(Grouped(secret))}</code></li>
              <li>Nhập mã 6 chữ số mà ứng dụng đang hiện.</li>
            </ol>
            <form method="post" action="/umbraco/login/enrol{Query(returnUrl)}">
              <input type="hidden" name="secret" value="{Encode(secret)}">
              <label for="code">Mã 6 chữ số trên điện thoại</label>
            {CodeField}
              <button>Bật và đăng nhập</button>
            </form>
            """,
            Status(error, StatusCodes.Status400BadRequest)
        );

    public static IResult RecoveryCodes(HttpContext http, IReadOnlyList<string> codes, string next) =>
        Page(
            http,
            "Mã dự phòng",
            "",
            $"""
            <p>Khi không có điện thoại bên cạnh, mỗi mã dưới đây thay cho điện thoại <strong>một lần</strong>. Hãy
              chép hoặc in ra, cất nơi an toàn: trang này không hiện lại.</p>
            <ul class="codes">
            {string.Concat(codes.Select(x => $"  <li><code>{Encode(x)}</code></li>\n"))}</ul>
            <p class="small">Sắp hết mã? Tạo mười mã mới ở địa chỉ /umbraco/recovery-codes.</p>
            <p><a class="button" href="{Encode(next)}">Tôi đã cất các mã này</a></p>
            """,
            StatusCodes.Status200OK
        );

    public static IResult AskForNewCodes(HttpContext http, string? error) =>
        Page(
            http,
            "Tạo mã dự phòng mới",
            Errors(error),
            $"""
            <p>Mười mã mới thay cho các mã cũ: mã cũ không dùng được nữa.</p>
            <form method="post" action="/umbraco/recovery-codes">
              <label for="code">Mã 6 chữ số trên điện thoại</label>
            {CodeField}
              <button>Tạo mười mã mới</button>
            </form>
            """,
            Status(error, StatusCodes.Status400BadRequest)
        );

    private static int Status(string? error, int refused) => error is null ? StatusCodes.Status200OK : refused;

    private static string Grouped(string secret) => string.Join(' ', secret.Chunk(4).Select(x => new string(x)));
}
