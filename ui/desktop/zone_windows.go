package desktop

import (
	"errors"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// system asks Windows.
type system struct{}

// dynamicZone is DYNAMIC_TIME_ZONE_INFORMATION.
type dynamicZone struct {
	bias         int32 // minutes west of UTC
	standardName [32]uint16
	standardDate [8]uint16
	standardBias int32
	daylightName [32]uint16
	daylightDate [8]uint16
	daylightBias int32
	keyName      [128]uint16 // the same in every language: "W. Europe Standard Time"
	noDaylight   uint8
}

func (system) zone() (string, func() (*time.Location, error), error) {
	var info dynamicZone
	ask := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetDynamicTimeZoneInformation")
	if result, _, err := ask.Call(uintptr(unsafe.Pointer(&info))); uint32(result) == 0xFFFFFFFF {
		return "", nil, errors.Join(ErrZone, err)
	}
	key := windows.UTF16ToString(info.keyName[:])
	if info.noDaylight != 0 {
		key += " without daylight time"
	}
	return key, func() (*time.Location, error) {
		if info.noDaylight == 0 {
			if zone, err := time.LoadLocation(windowsZones()[key]); key != "" && err == nil {
				return zone, nil
			}
		}
		return fixedZone(-60 * int(info.bias+info.standardBias))
	}, nil
}
