using CaseTracker.Application.Abstractions;
using QRCoder;

namespace CaseTracker.Infrastructure;

internal sealed class QrCodes : IQrCodes
{
    private const int PixelsPerModule = 4;

    public string Svg(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(PixelsPerModule);
    }
}
